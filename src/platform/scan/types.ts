export interface Scanner {
  /** False where there is no camera to ask; then codes are typed. */
  canScan: boolean;
  /** What a QR code says; null when the person turned back or nothing was found. */
  scan: () => Promise<string | null>;
}
