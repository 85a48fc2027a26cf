import type { Page } from 'playwright-core';

/** A page to take a picture of. */
export interface Picture {
  name: string;
  /** As the h5 router takes it after `#/`. */
  path: string;
  /** What a person does before the picture is taken. It changes data, so it comes last and at one width. */
  act?: (page: Page) => Promise<void>;
}
