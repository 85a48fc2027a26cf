import { readFileSync } from 'node:fs';
import type * as glassEasel from 'glass-easel';
import type { DataWatch } from './data-watch';
import type { Failures } from './failures';
import type { PageConfig } from './package-files';
import type { Sandbox } from './sandbox';

export type GlassEasel = typeof glassEasel;
export type Constructors = Record<'Page' | 'Component' | 'Behavior', (definition?: unknown) => unknown>;

/** What `Page()` made: its own methods and data, and the platform's. */
export interface PageInstance extends Record<string, unknown> {
  setData: (data: unknown, done?: () => void) => void;
}

export interface CodeSpace {
  getComponentSpace: () => glassEasel.ComponentSpace;
  addComponentStaticConfig: (path: string, config: PageConfig) => void;
  addCompiledTemplate: (path: string, template: unknown) => void;
  componentEnv: (path: string, define: (constructors: Constructors) => void) => void;
}

export interface Backend {
  createRoot: (
    tag: string,
    space: CodeSpace,
    url: string,
  ) => {
    get: () => PageInstance;
    attach: (parent: unknown, placeholder: unknown) => void;
    release: () => void;
  };
}

interface Adapter {
  component: { ComponentCaller: { prototype: PageInstance & { is: string } } };
  MiniProgramEnv: new () => {
    createCodeSpace: (id: string, isMain: boolean) => CodeSpace;
    associateBackend: () => Backend;
  };
}

interface FrameworkOptions {
  sandbox: Sandbox;
  document: Document;
  failures: Failures;
  data: DataWatch;
}

/**
 * Compiles WeChat's component framework into the sandbox, so that the package's objects and constructors are the framework's
 * too, while the document is seen by the framework alone. Its warnings and errors become failures.
 */
export const loadFramework = ({ sandbox, document, failures, data }: FrameworkOptions) => {
  const window = {
    requestAnimationFrame: (run: () => void) => sandbox.later('while rendering', run),
    matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
    devicePixelRatio: 3,
  };
  const load = (name: string, dependency?: unknown): unknown => {
    const file = require.resolve(name);
    const exports = sandbox.inside.copyIn({});
    const run = sandbox.compile(readFileSync(file, 'utf8'), file, ['exports', 'require', 'window', 'document']);
    run(exports, () => dependency, window, document);
    return exports;
  };
  const framework = load('glass-easel') as GlassEasel;
  const adapter = load('glass-easel-miniprogram-adapter', framework) as Adapter;

  framework.addGlobalWarningListener((message, component) => {
    failures.add('template', `${message} (in ${typeof component === 'string' ? component : component.is})`);
    return false;
  });
  framework.addGlobalErrorListener((error, method) => {
    failures.add('page error', `in ${method ?? 'the framework'}`, error);
    return false;
  });

  const { prototype } = adapter.component.ComponentCaller;
  const { setData } = prototype;
  prototype.setData = function watched(this: PageInstance & { is: string }, update, done) {
    data.inspect(this.is, update);
    setData.call(this, update, done);
  };

  const environment = new adapter.MiniProgramEnv();
  return { framework, backend: environment.associateBackend(), space: environment.createCodeSpace('', true) };
};
