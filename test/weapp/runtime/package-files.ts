import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

interface TabBar {
  list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[];
}

/** app.json, as far as checks and runtime read it. */
interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[]; independent?: boolean }[];
  preloadRule?: Record<string, { network?: 'all' | 'wifi'; packages: string[] }>;
  tabBar?: TabBar;
  lazyCodeLoading?: string;
  sitemapLocation?: string;
  __usePrivacyCheck__?: boolean;
}

export interface PageConfig {
  usingComponents?: Record<string, string>;
  enablePullDownRefresh?: boolean;
  navigationBarTitleText?: string;
  component?: boolean;
  styleIsolation?: string;
}

/** The files of a compiled mini program. Paths are relative to its root, with forward slashes. */
export class PackageFiles {
  readonly app: AppConfig;
  readonly all: string[];

  constructor(readonly root: string) {
    if (!existsSync(path.join(root, 'app.json'))) {
      throw new Error(`No compiled mini program in ${root}: build it first (npm run build:weapp)`);
    }
    this.all = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .sort();
    this.app = this.json<AppConfig>('app.json');
  }

  has(file: string): boolean {
    return existsSync(path.join(this.root, file));
  }

  read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  json<T>(file: string): T {
    return JSON.parse(this.read(file)) as T;
  }

  bytes(file: string): number {
    return statSync(path.join(this.root, file)).size;
  }

  /** Every page, main package first, without extension. */
  pages(): string[] {
    const inSubpackages = (this.app.subPackages ?? []).flatMap(({ root, pages }) =>
      pages.map((page) => path.posix.join(root, page)),
    );
    return [...this.app.pages, ...inSubpackages];
  }

  /** The subpackage that a file belongs to, by its root; '' is the main package. */
  packageOf(file: string): string {
    return this.packageRoots().find((root) => file.startsWith(`${root}/`)) ?? '';
  }

  packageRoots(): string[] {
    return (this.app.subPackages ?? []).map(({ root }) => root.replace(/^\/|\/$/g, ''));
  }

  isTab(page: string): boolean {
    return this.app.tabBar?.list.some(({ pagePath }) => pagePath === page) ?? false;
  }
}

/** `target` as written in `from` (relative, or absolute with a leading slash), as a path from the package's root. */
export const resolveFrom = (from: string, target: string): string =>
  target.startsWith('/')
    ? path.posix.normalize(target.slice(1))
    : path.posix.normalize(path.posix.join(path.posix.dirname(from), target));
