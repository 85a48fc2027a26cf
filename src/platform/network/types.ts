export interface Network {
  isOnline: () => boolean;
  /** Tells about every change; returns how to stop. */
  subscribe: (listener: (online: boolean) => void) => () => void;
}
