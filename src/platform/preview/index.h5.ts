import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { PersonaSwitcher } from './persona-switcher';
import './persona-switcher.scss';

/** Puts the persona switcher beside the app, outside of its pages. */
export function mountPreview(): void {
  const host = document.createElement('div');
  document.body.append(host);
  createRoot(host).render(createElement(PersonaSwitcher));
}
