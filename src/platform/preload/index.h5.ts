interface PageRoute {
  path: string;
  /** Begins to import the page's script, which is the first of what it answers. */
  load?: () => [script: Promise<unknown>, ...rest: unknown[]];
}

const routesOf = (host: object): PageRoute[] =>
  (host as { __taroAppConfig?: { routes?: PageRoute[] } }).__taroAppConfig?.routes ?? [];

const pathOf = (link: string) => link.replace(/^\//, '').split('?')[0];

/**
 * Fetches the scripts of pages before they are opened, so that they open without a network too: WeChat does that with
 * its subpackages. A page that cannot be fetched now is fetched when it is opened.
 */
export function preloadPages(links: readonly string[]): void {
  const paths = links.map(pathOf);
  for (const { path, load } of routesOf(window)) {
    if (paths.includes(pathOf(path))) load?.()[0].catch(() => undefined);
  }
}
