/** The app's `preloadRule` fetches whole subpackages; there is nothing to do for a page. */
export const preloadPages = (_links: readonly string[]): void => undefined;
