import type * as glassEasel from 'glass-easel';
import { JSDOM } from 'jsdom';
import type { DataWatch } from './data-watch';
import type { Failures } from './failures';
import {
  loadFramework,
  type Backend,
  type CodeSpace,
  type Constructors,
  type GlassEasel,
  type PageInstance,
} from './framework';
import { resolveFrom, type PackageFiles, type PageConfig } from './package-files';
import type { Sandbox } from './sandbox';
import { compileTemplates } from './templates';

export interface RenderedPage {
  instance: PageInstance;
  element: Element;
  remove: () => void;
}

interface ViewOptions {
  files: PackageFiles;
  sandbox: Sandbox;
  failures: Failures;
  data: DataWatch;
}

const TOUCH = { identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 };
/** Attributes that the platform reads as yes or no: an empty text, which Taro writes for "no longer set", means no. */
const BOOLEAN = new Set(
  'auto-focus checked disabled enable-flex focus hidden loading password plain scroll-x scroll-y'.split(' '),
);
const camelCase = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The framework writes `undefined` and `null` out as words; on the platform such an attribute is not set. */
const leaveOutUnset = ({ Element }: JSDOM['window']): void => {
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function set(name: string, value: unknown) {
    if (value === undefined || value === 'null') this.removeAttribute(name);
    else setAttribute.call(this, name, value as string);
  };
};

/** The rendering side: compiled templates over jsdom. It proves structure, text and events, not layout or gestures. */
export class View {
  readonly #dom = new JSDOM('<!doctype html><html lang="zh-CN"><body></body></html>');
  readonly #framework: GlassEasel;
  readonly #backend: Backend;
  readonly #space: CodeSpace;
  readonly #templates: Record<string, unknown>;

  constructor(private readonly options: ViewOptions) {
    const { files, sandbox, failures } = options;
    leaveOutUnset(this.#dom.window);
    const { framework, space, backend } = loadFramework({ ...options, document: this.#dom.window.document });
    this.#framework = framework;
    this.#space = space;
    this.#backend = backend;

    const templates = compileTemplates(files, failures);
    const generate = sandbox.compile(`return ${templates.code}`, 'templates.js', ['onMissing', 'onEvent']);
    const onMissing = (name: string) => failures.add('template', `there is no template named "${name}"`);
    this.#templates = generate(onMissing, sandbox.inside.onEvent) as Record<string, unknown>;
    this.#defineTags(templates.tags);
  }

  /** Registers what the file of a page or component defines while `run` runs. */
  define(path: string, run: (constructors: Constructors) => void): void {
    this.#space.addComponentStaticConfig(path, this.options.files.json<PageConfig>(`${path}.json`));
    this.#space.addCompiledTemplate(path, { groupList: this.#templates, content: this.#templates[path] });
    this.#space.componentEnv(path, run);
  }

  /** Paths of the components that a page or component uses. */
  componentsOf(path: string): string[] {
    const { usingComponents = {} } = this.options.files.json<PageConfig>(`${path}.json`);
    return Object.values(usingComponents).map((target) => resolveFrom(path, target));
  }

  /** Creates a page and puts its tree into the document. */
  render(path: string): RenderedPage {
    const { document } = this.#dom.window;
    const root = this.#backend.createRoot('page', this.#space, `/${path}`);
    const element = document.body.appendChild(document.createElement('main'));
    root.attach(element, element.appendChild(document.createElement('div')));
    return {
      instance: root.get(),
      element,
      remove: () => {
        root.release();
        element.remove();
      },
    };
  }

  /** Sends an event to the component behind an element. Touches bubble through the tree, other events do not. */
  dispatch(element: Element, type: string, detail: Record<string, unknown>, isTouch: boolean): void {
    const node = (element as { __wxElement?: glassEasel.Element }).__wxElement;
    if (!node) throw new Error(`<${element.tagName.toLowerCase()}> is not an element of the mini program`);
    const { copyIn } = this.options.sandbox.inside;
    this.#framework.triggerEvent(node, type, copyIn(detail), {
      bubbles: isTouch,
      composed: isTouch,
      capturePhase: isTouch,
      extraFields: isTouch ? copyIn({ touches: [TOUCH], changedTouches: [TOUCH] }) : undefined,
    });
  }

  close(): void {
    this.#dom.window.close();
  }

  /** The platform's own tags: components that hold their children and show their attributes in the document. */
  #defineTags(tags: Map<string, Set<string>>): void {
    const { copyIn } = this.options.sandbox.inside;
    const { Boolean: yesOrNo } = this.options.sandbox.inside.globalThis;
    const space = this.#space.getComponentSpace();
    for (const [tag, attributes] of tags) {
      const typed = [...attributes].map((name) => [camelCase(name), BOOLEAN.has(name) ? yesOrNo : null] as const);
      const properties = Object.fromEntries(typed);
      const definition = copyIn({ is: tag, properties, options: { reflectToAttributes: true } });
      const component = space.defineComponent(definition as Parameters<typeof space.defineComponent>[0]);
      space.setGlobalUsingComponent(tag, component.general());
    }
  }
}
