import type { Sandbox } from '../sandbox';
import type { ApiGroup } from './api';
import { PlatformEvent } from './listeners';

/** The phone's connection. */
export class Network {
  readonly #change: PlatformEvent;

  constructor(
    sandbox: Sandbox,
    private connected: boolean,
  ) {
    this.#change = new PlatformEvent(sandbox, 'NetworkStatusChange');
  }

  get online(): boolean {
    return this.connected;
  }

  setOnline(online: boolean): void {
    if (online === this.connected) return;
    this.connected = online;
    this.#change.emit({ isConnected: online, networkType: this.#type() });
  }

  get apis(): ApiGroup[] {
    return [this.#change.api, { async: { getNetworkType: () => ({ networkType: this.#type(), weakNet: false }) } }];
  }

  #type(): string {
    return this.connected ? 'wifi' : 'none';
  }
}
