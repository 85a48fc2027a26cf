export interface ShareCard {
  title: string;
  /** A url of `routes`. */
  path: string;
  imageUrl?: string;
}
