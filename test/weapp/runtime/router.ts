import type { Failures } from './failures';
import type { Constructors, PageInstance } from './framework';
import type { Modules } from './modules';
import { resolveFrom, type PackageFiles } from './package-files';
import type { Sandbox } from './sandbox';
import type { RenderedPage, View } from './view';
import { PlatformError, type ApiGroup } from './wx/api';
import type { Network } from './wx/network';
import type { PhoneStorage } from './wx/storage';

/** The platform's bound on open pages. */
const STACK_LIMIT = 10;

interface OpenPage extends RenderedPage {
  path: string;
  query: Record<string, string>;
}

interface RouterOptions {
  files: PackageFiles;
  sandbox: Sandbox;
  failures: Failures;
  modules: Modules;
  view: View;
  network: Network;
  storage: PhoneStorage;
}

const parseUrl = (url: string): { path: string; query: Record<string, string> } => {
  const [path = '', search = ''] = url.split('?');
  const pairs = search.split('&').filter(Boolean);
  // The platform hands the values over as they are written, without decoding them.
  const query = pairs.map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
  });
  return { path: path.replace(/^\//, ''), query: Object.fromEntries(query) };
};

/** The page stack and the lifecycles of pages, tabs included: a tab page stays alive once it was visited. */
export class Router {
  readonly #stack: OpenPage[] = [];
  readonly #tabs = new Map<string, OpenPage>();
  readonly #defined = new Set<string>();
  constructors: Constructors | null = null;

  constructor(private readonly options: RouterOptions) {}

  get top(): OpenPage {
    const page = this.#stack.at(-1);
    if (!page) throw new Error('No page is open');
    return page;
  }

  get paths(): string[] {
    return this.#stack.map(({ path }) => path);
  }

  instances(): PageInstance[] {
    return this.#stack.map(({ instance }) => instance);
  }

  /** Opens the first page, or closes everything and opens another. */
  reLaunch(url: string): void {
    const { path, query } = this.#target(url);
    this.#closeAbove(0);
    for (const tab of this.#tabs.values()) this.#unload(tab);
    this.#tabs.clear();
    this.#open(path, query);
  }

  navigateTo(url: string): void {
    const { path, query } = this.#target(url);
    if (this.options.files.isTab(path)) throw this.#refusal(`can not navigateTo a tabbar page`);
    if (this.#stack.length >= STACK_LIMIT) throw this.#refusal(`webview count limit exceed`);
    this.#call(this.top, 'onHide');
    this.#open(path, query);
  }

  redirectTo(url: string): void {
    const { path, query } = this.#target(url);
    if (this.options.files.isTab(path)) throw this.#refusal(`can not redirectTo a tabbar page`);
    this.#closeAbove(this.#stack.length - 1);
    this.#open(path, query);
  }

  switchTab(url: string): void {
    const { path, query } = this.#target(url);
    if (!this.options.files.isTab(path)) throw this.#refusal(`can not switch to no-tabBar page`);
    if (Object.keys(query).length > 0) throw this.#refusal(`switchTab takes no query`);
    const from = this.top;
    if (from.path === path) return;
    if (this.#tabs.has(from.path)) this.#call(from, 'onHide');
    this.#closeAbove(0);
    const open = this.#tabs.get(path);
    if (!open) return this.#open(path, {});
    this.#stack.push(open);
    this.#show(open);
  }

  /** Goes back; from the first page nothing happens, as on the platform. */
  navigateBack(delta: number): void {
    const remaining = Math.max(1, this.#stack.length - Math.max(1, delta));
    if (remaining === this.#stack.length) return;
    this.#closeAbove(remaining);
    this.#show(this.top);
  }

  /** The member leaves the app or comes back to it. */
  setVisible(visible: boolean): void {
    if (visible) this.#show(this.top);
    else this.#call(this.top, 'onHide');
  }

  /** Calls a lifecycle method of the page on top; undefined when it has none. */
  call(method: string, ...args: unknown[]): unknown {
    return this.#call(this.top, method, ...args);
  }

  get api(): ApiGroup {
    return {
      async: {
        navigateTo: ({ url }) => this.navigateTo(String(url)),
        redirectTo: ({ url }) => this.redirectTo(String(url)),
        switchTab: ({ url }) => this.switchTab(String(url)),
        reLaunch: ({ url }) => this.reLaunch(String(url)),
        navigateBack: ({ delta = 1 }) => this.navigateBack(Number(delta)),
      },
    };
  }

  /** A refused navigation is an error in the package: links are ours, so it is a failure too. */
  #refusal(message: string): PlatformError {
    this.options.failures.add('navigation', message);
    return new PlatformError(message);
  }

  /** Where `url` leads, relative to the page on top unless it begins with a slash; the page must exist and be on the phone. */
  #target(url: string): { path: string; query: Record<string, string> } {
    const absolute = url.startsWith('/') || this.#stack.length === 0 ? url : `/${resolveFrom(this.top.path, url)}`;
    const target = parseUrl(absolute);
    if (!this.options.files.pages().includes(target.path)) {
      throw this.#refusal(`page "${target.path}" is not found`);
    }
    const root = this.options.files.packageOf(target.path);
    if (root && !this.#download([root])) throw new PlatformError(`loadSubpackage:fail ${root} is not on the phone`);
    return target;
  }

  /** Fetches subpackages that are not on the phone yet; false when that needs a network and there is none. */
  #download(roots: string[]): boolean {
    const { storage, network } = this.options;
    const missing = roots.filter((root) => !storage.downloadedPackages.has(root));
    if (missing.length > 0 && !network.online) return false;
    for (const root of missing) storage.downloadedPackages.add(root);
    return true;
  }

  #open(path: string, query: Record<string, string>): void {
    this.#define(path);
    const page: OpenPage = { ...this.options.view.render(path), path, query };
    const { copyIn } = this.options.sandbox.inside;
    Object.assign(page.instance, { route: path, __route__: path, options: copyIn(query) });
    this.#stack.push(page);
    if (this.options.files.isTab(path)) this.#tabs.set(path, page);
    this.#call(page, 'onLoad', copyIn(query));
    this.#show(page);
    this.options.sandbox.later(`in onReady of ${path}`, () => this.#call(page, 'onReady'));
  }

  #show(page: OpenPage): void {
    this.#call(page, 'onShow');
    const { preloadRule = {} } = this.options.files.app;
    this.#download(preloadRule[page.path]?.packages ?? []);
  }

  /** Closes the pages above `length`; tab pages only leave the stack. */
  #closeAbove(length: number): void {
    while (this.#stack.length > length) {
      const page = this.#stack.pop() as OpenPage;
      if (!this.#tabs.has(page.path)) this.#unload(page);
    }
  }

  #unload(page: OpenPage): void {
    this.#call(page, 'onUnload');
    page.remove();
  }

  #call(page: OpenPage, method: string, ...args: unknown[]): unknown {
    const run = page.instance[method];
    if (typeof run !== 'function') return undefined;
    return this.options.sandbox.guard(`in ${method} of ${page.path}`, (): unknown => run.apply(page.instance, args));
  }

  /** Runs the files of a page and of the components it uses, on the first visit, as `lazyCodeLoading` does. */
  #define(path: string): void {
    if (this.#defined.has(path)) return;
    this.#defined.add(path);
    const { view, modules } = this.options;
    for (const component of view.componentsOf(path)) this.#define(component);
    view.define(path, (constructors) => {
      const outer = this.constructors;
      this.constructors = constructors;
      this.options.sandbox.guard(`while loading ${path}`, () => modules.load(`${path}.js`));
      this.constructors = outer;
    });
  }
}
