import { DataWatch } from './data-watch';
import type { Failures } from './failures';
import { Modules } from './modules';
import type { PackageFiles } from './package-files';
import type { Phone } from './phone';
import { Router } from './router';
import { Sandbox } from './sandbox';
import { View } from './view';
import { createWx } from './wx';
import { membersOf } from './wx/api';
import { cloudMember, type Cloud } from './wx/cloud';
import { deviceApi } from './wx/device';
import { Dialogs } from './wx/dialogs';
import { interfaceApi, newFrame, type Frame } from './wx/interface';
import { PlatformEvent } from './wx/listeners';
import { Network } from './wx/network';
import { storageApi } from './wx/storage';

export interface AppOptions {
  files: PackageFiles;
  phone: Phone;
  cloud: Cloud;
  online: boolean;
  failures: Failures;
  /** Page to open, without a leading slash; the first page of app.json when absent. */
  path?: string;
  query?: Record<string, string>;
}

type AppInstance = Record<string, unknown>;

/** One run of a compiled mini program: from cold start until the process ends. */
export class App {
  readonly data: DataWatch;
  readonly dialogs = new Dialogs();
  readonly frame: Frame = newFrame();
  readonly logs: string[] = [];
  readonly network: Network;
  readonly router: Router;
  readonly view: View;
  readonly #sandbox: Sandbox;
  readonly #options: AppOptions;
  readonly #launch: Record<string, unknown>;
  readonly #appShow: PlatformEvent;
  readonly #appHide: PlatformEvent;
  #instance: AppInstance = {};

  constructor(options: AppOptions) {
    this.#options = options;
    const { files, phone, failures } = options;
    const sandbox = new Sandbox({ failures, now: phone.now, onLog: (level, text) => this.#log(level, text) });
    this.#sandbox = sandbox;
    this.data = new DataWatch(failures);
    this.network = new Network(sandbox, options.online);
    this.#appShow = new PlatformEvent(sandbox, 'AppShow');
    this.#appHide = new PlatformEvent(sandbox, 'AppHide');
    this.view = new View({ files, sandbox, failures, data: this.data });
    const modules = new Modules(files, sandbox);
    const { storage } = phone;
    this.router = new Router({ files, sandbox, failures, modules, view: this.view, network: this.network, storage });

    const path = options.path ?? files.app.pages[0] ?? '';
    this.#launch = { path, query: options.query ?? {}, scene: 1001, mode: 'default', apiCategory: 'default' };
    sandbox.define({ wx: this.#createWx(), ...this.#globals() });
    sandbox.guard('in app.js', () => modules.load('app.js'));
    this.#start(path, options.query ?? {});
  }

  /** The member leaves for another app, or comes back. */
  setVisible(visible: boolean): void {
    if (visible) {
      this.#callApp('onShow', this.#launch);
      this.#appShow.emit(this.#launch);
      this.router.setVisible(true);
    } else {
      this.router.setVisible(false);
      this.#callApp('onHide', {});
      this.#appHide.emit({});
    }
  }

  /** True while something is due within a frame. */
  get isBusy(): boolean {
    return this.#sandbox.isBusy;
  }

  /** Ends the process: no callback of the package runs any more. */
  close(): void {
    this.#sandbox.close();
    this.view.close();
  }

  #start(path: string, query: Record<string, string>): void {
    // The platform has fetched what it starts with before it starts it.
    this.#options.phone.storage.downloadedPackages.add(this.#options.files.packageOf(path));
    this.#callApp('onLaunch', this.#launch);
    this.#callApp('onShow', this.#launch);
    const search = Object.entries(query).map(([key, value]) => `${key}=${value}`);
    this.#sandbox.guard('while opening the first page', () =>
      this.router.reLaunch(`/${path}${search.length > 0 ? `?${search.join('&')}` : ''}`),
    );
  }

  #callApp(method: string, argument: Record<string, unknown>): void {
    const run = this.#instance[method];
    if (typeof run !== 'function') return;
    this.#sandbox.guard(`in App.${method}`, (): unknown =>
      run.call(this.#instance, this.#sandbox.inside.copyIn(argument)),
    );
  }

  /** `App`, `Page` and the other globals of the logic layer. */
  #globals(): Record<string, unknown> {
    const constructor = (name: 'Page' | 'Component' | 'Behavior') => (definition: unknown) => {
      const { constructors } = this.router;
      if (!constructors) throw new Error(`${name}() was called outside the file of a page or component`);
      return constructors[name](definition);
    };
    return {
      App: (instance: AppInstance) => void (this.#instance = instance),
      getApp: () => this.#instance,
      // page instances point back at the app: they are handed over as they are, not copied
      getCurrentPages: () => this.router.instances(),
      Page: constructor('Page'),
      Component: constructor('Component'),
      Behavior: constructor('Behavior'),
    };
  }

  #createWx(): unknown {
    const sandbox = this.#sandbox;
    const { phone, cloud, failures } = this.#options;
    const { network, dialogs, frame, router } = this;
    const { files } = phone;
    const manager = membersOf(sandbox, files.manager);
    const silent = ['Error', 'UnhandledRejection', 'PageNotFound', 'ThemeChange', 'MemoryWarning', 'WindowResize'];
    return createWx({
      sandbox,
      failures,
      groups: [
        storageApi(phone.storage),
        ...network.apis,
        dialogs.api,
        deviceApi(this.#launch),
        interfaceApi(frame),
        files.api,
        router.api,
        this.#appShow.api,
        this.#appHide.api,
        ...silent.map((name) => new PlatformEvent(sandbox, name).api),
      ],
      members: (onUnknown) => ({
        cloud: cloudMember({ sandbox, network, files, cloud, onUnknown }),
        env: sandbox.inside.copyIn(files.env),
        getFileSystemManager: () => manager,
        nextTick: (run: () => void) => sandbox.later('in wx.nextTick', run),
        createSelectorQuery: () => (router.top.instance.createSelectorQuery as () => unknown)(),
      }),
    });
  }

  #log(level: string, text: string): void {
    this.logs.push(`${level}: ${text}`);
    if (level === 'error') this.#options.failures.add('console error', text);
  }
}
