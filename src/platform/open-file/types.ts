/** A file in the community's storage. */
export interface StoredFile {
  url: string;
  fileName: string;
}

/** Shows a file to the person. False when the platform could not. */
export type OpenFile = (file: StoredFile) => Promise<boolean>;
