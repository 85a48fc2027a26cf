import { App, type AppOptions } from './app';
import { Failures, type Failure } from './failures';
import { PackageFiles } from './package-files';
import { Phone } from './phone';
import { findAll, findOne, textOf, type Target } from './screen';
import { pause, PATIENCE_MS, until } from './until';
import type { Cloud } from './wx/cloud';
import type { Dialogs } from './wx/dialogs';
import type { Frame } from './wx/interface';

export interface LaunchOptions {
  /** The compiled package: its folder, or its files as read before (faster for many launches). */
  package: string | PackageFiles;
  cloud: Cloud;
  phone?: Phone;
  path?: string;
  query?: Record<string, string>;
  online?: boolean;
}

interface Which {
  /** Which of several matches, from 0. Without it, several matches are an error. */
  index?: number;
}

/** A mini program as a test drives it: taps, typing, reading. Every step throws if the package has failed in any way. */
export class MiniProgram {
  readonly #options: LaunchOptions & { package: PackageFiles; phone: Phone };
  readonly #failures = new Failures();
  #app: App;

  constructor(options: LaunchOptions) {
    const files = typeof options.package === 'string' ? new PackageFiles(options.package) : options.package;
    this.#options = { ...options, package: files, phone: options.phone ?? new Phone() };
    this.#app = this.#start(options);
  }

  get failures(): readonly Failure[] {
    return this.#failures.list;
  }

  get phone(): Phone {
    return this.#options.phone;
  }

  /** Toasts so far, and the modal or action sheet that is open. */
  get dialogs(): Readonly<Pick<Dialogs, 'toasts' | 'loading' | 'modal' | 'actionSheet'>> {
    return this.#app.dialogs;
  }

  get frame(): Frame {
    return this.#app.frame;
  }

  /** Lines on the console, each with its level. */
  get logs(): readonly string[] {
    return this.#app.logs;
  }

  /** What `setData` has carried so far. */
  get data(): App['data'] {
    return this.#app.data;
  }

  /** Path of the page on top, without a leading slash. */
  currentPath(): string {
    return this.#app.router.top.path;
  }

  currentQuery(): Record<string, string> {
    return this.#app.router.top.query;
  }

  /** Paths of all open pages, the first opened first. */
  pages(): string[] {
    return this.#app.router.paths;
  }

  /** Visible words of the page on top, or of one element on it. */
  text(target?: Target, which?: Which): string {
    return textOf(target === undefined ? this.#app.router.top.element : this.find(target, which));
  }

  /** What an input or textarea holds. */
  value(target: Target, which?: Which): string {
    return this.find(target, which).getAttribute('value') ?? '';
  }

  count(target: Target): number {
    return findAll(this.#app.router.top.element, target).length;
  }

  has(target: Target): boolean {
    return this.count(target) > 0;
  }

  /** The one element that `target` means. */
  find(target: Target, { index }: Which = {}): Element {
    return findOne(this.#app.router.top.element, target, index);
  }

  /** Taps an element; buttons that are disabled or busy refuse it, as on the platform. */
  async tap(target: Target, which?: Which): Promise<void> {
    const element = await this.#reach(target, which);
    const button = element.closest('button');
    if (button?.hasAttribute('disabled')) throw new Error(`${String(target)} is disabled on ${this.currentPath()}`);
    for (const type of ['touchstart', 'touchend', 'tap']) this.#app.view.dispatch(element, type, { x: 0, y: 0 }, true);
    if (button?.getAttribute('open-type') === 'share') await this.share('button');
    await this.settle();
  }

  /** Types into an input or textarea, as far as its `maxlength` lets. */
  async input(target: Target, value: string, which?: Which): Promise<void> {
    const element = (await this.#reach(target, which)).closest('input, textarea');
    if (!element) throw new Error(`${String(target)} is not an input`);
    if (element.hasAttribute('disabled')) throw new Error(`${String(target)} is disabled`);
    const limit = Number(element.getAttribute('maxlength') ?? -1);
    const typed = limit >= 0 ? value.slice(0, limit) : value;
    this.#app.view.dispatch(element, 'focus', { value: '', height: 0 }, false);
    this.#app.view.dispatch(element, 'input', { value: typed, cursor: typed.length, keyCode: 0 }, false);
    this.#app.view.dispatch(element, 'blur', { value: typed, cursor: typed.length }, false);
    await this.settle();
  }

  /** Sends an event that a tag of the platform makes by itself: `change` of a picker or switch, `chooseavatar`, `confirm`. */
  async trigger(target: Target, type: string, detail: Record<string, unknown> = {}, which?: Which): Promise<void> {
    this.#app.view.dispatch(await this.#reach(target, which), type, detail, false);
    await this.settle();
  }

  /** Taps a tab by its words. */
  async switchTab(text: string): Promise<void> {
    const list = this.#options.package.app.tabBar?.list ?? [];
    const index = list.findIndex((tab) => tab.text === text);
    const tab = list[index];
    if (!tab) throw new Error(`There is no tab ${text}`);
    this.#app.router.switchTab(`/${tab.pagePath}`);
    this.#app.router.call('onTabItemTap', { index, pagePath: tab.pagePath, text });
    await this.settle();
  }

  /** Opens a page over the present one, as a link inside the package does. */
  async open(url: string): Promise<void> {
    this.#app.router.navigateTo(url);
    await this.settle();
  }

  /** The system's back gesture. */
  async back(): Promise<void> {
    this.#app.router.navigateBack(1);
    await this.settle();
  }

  async scrollToBottom(): Promise<void> {
    this.#app.router.call('onReachBottom');
    await this.settle();
  }

  async pullDown(): Promise<void> {
    this.#app.router.call('onPullDownRefresh');
    await this.settle();
  }

  /** What the share card of the page on top would hold. */
  async share(from: 'button' | 'menu' = 'menu'): Promise<unknown> {
    const card = await this.#app.router.call('onShareAppMessage', { from });
    await this.settle();
    return card;
  }

  async answerModal(confirm: boolean, content?: string): Promise<void> {
    this.#app.dialogs.answerModal(confirm, content);
    await this.settle();
  }

  async chooseAction(line: string | null): Promise<void> {
    this.#app.dialogs.chooseAction(line);
    await this.settle();
  }

  async setOnline(online: boolean): Promise<void> {
    this.#app.network.setOnline(online);
    await this.settle();
  }

  /** The member leaves for another app, or comes back. */
  async setVisible(visible: boolean): Promise<void> {
    this.#app.setVisible(visible);
    await this.settle();
  }

  /** Ends the process and starts the app cold, on the same phone. Without `online` the connection stays as it was. */
  async restart(options: Pick<LaunchOptions, 'path' | 'query' | 'online'> = {}): Promise<void> {
    const online = options.online ?? this.#app.network.online;
    this.#app.close();
    this.#app = this.#start({ ...options, online });
    await this.settle();
  }

  /** Waits until words or an element are there, or a condition holds; fails with what the page shows instead. */
  async waitFor(awaited: Target | (() => boolean), timeout = PATIENCE_MS): Promise<void> {
    const holds = typeof awaited === 'function' ? awaited : () => this.has(awaited);
    if (!(await until(holds, () => this.#failures.throwIfAny(), timeout))) {
      const shown = `${this.currentPath()} shows:\n${this.text()}`;
      throw new Error(`Waited ${timeout} ms for ${String(awaited)}; ${shown}`);
    }
    this.#failures.throwIfAny();
  }

  /** Lets callbacks, promises and rendering that are due now happen; calls to the cloud are waited for by `waitFor`. */
  async settle(): Promise<void> {
    for (let quietTurns = 0, turn = 0; quietTurns < 3 && turn < 200; turn++) {
      await pause(0);
      quietTurns = this.#app.isBusy ? 0 : quietTurns + 1;
    }
    this.#failures.throwIfAny();
  }

  /** What a finger would touch: it waits for what is to come, and while a sheet that slides away says the same words. */
  async #reach(target: Target, which: Which = {}): Promise<Element> {
    const isThere = (count: number) => (which.index === undefined ? count === 1 : count > which.index);
    await until(
      () => isThere(this.count(target)),
      () => this.#failures.throwIfAny(),
    );
    return this.find(target, which);
  }

  /** Ends the app; throws if anything went wrong that no step has told yet. */
  close(): void {
    this.kill();
    this.#failures.throwIfAny();
  }

  /** Ends the app, whatever went wrong. */
  kill(): void {
    this.#app.close();
  }

  #start({ path, query, online = true }: Pick<AppOptions, 'path' | 'query'> & { online?: boolean }): App {
    const { package: files, phone, cloud } = this.#options;
    return new App({ files, phone, cloud, online, path, query, failures: this.#failures });
  }
}
