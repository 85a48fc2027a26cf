import { PhoneFiles, type Photo } from './wx/files';
import { PhoneStorage } from './wx/storage';

/** What outlives one run of the app: storage, files, and the clock, which a test may set. */
export class Phone {
  readonly storage = new PhoneStorage();
  readonly files: PhoneFiles;
  #clockOffset = 0;

  /**
   * `album` is what the picture picker offers, in order; a test may add to it. `clock` tells the true time, in
   * milliseconds since the epoch.
   */
  constructor(
    readonly album: Photo[] = [],
    private readonly clock: () => number = Date.now,
  ) {
    this.files = new PhoneFiles(album);
  }

  /** Milliseconds since the epoch, as the phone believes. */
  readonly now = (): number => this.clock() + this.#clockOffset;

  /** Sets the phone's clock; it goes on from there. */
  setClock(instant: string | Date): void {
    this.#clockOffset = new Date(instant).getTime() - this.clock();
  }
}
