export interface LeaveGuard {
  /** From now on going back from this page asks with `words` first; call the answer to let people go. */
  guard(words: string): () => void;
  /** Whether the page's own bar may go back: asks where the platform does not do so itself. */
  mayLeave(): Promise<boolean>;
}
