import type { Sandbox } from '../sandbox';
import type { ApiGroup } from './api';

type Listener = (event: unknown) => void;

/** One event of the platform, with its `on…` and `off…` members. */
export class PlatformEvent {
  readonly #listeners = new Set<Listener>();

  constructor(
    private readonly sandbox: Sandbox,
    private readonly name: string,
  ) {}

  /** Tells every listener, each guarded. */
  emit(detail: Record<string, unknown>): void {
    for (const listener of [...this.#listeners]) {
      this.sandbox.guard(`in a listener of ${this.name}`, () => listener(this.sandbox.inside.copyIn(detail)));
    }
  }

  /** `onX` adds a listener; `offX` removes one, or all when none is named. */
  get api(): ApiGroup {
    return {
      sync: {
        [`on${this.name}`]: (listener: Listener) => void this.#listeners.add(listener),
        [`off${this.name}`]: (listener?: Listener) => {
          if (listener) this.#listeners.delete(listener);
          else this.#listeners.clear();
        },
      },
    };
  }
}
