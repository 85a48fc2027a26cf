import { resolveFrom, type PackageFiles } from './package-files';
import type { Sandbox } from './sandbox';

interface Module {
  exports: unknown;
}

/** `require` of a mini program: files of the package only, each run once, and never across subpackages. */
export class Modules {
  readonly #loaded = new Map<string, Module>();

  constructor(
    private readonly files: PackageFiles,
    private readonly sandbox: Sandbox,
  ) {}

  /** Runs a file (a path from the root, with .js) if it has not run yet and gives its exports. */
  load(file: string): unknown {
    const known = this.#loaded.get(file);
    if (known) return known.exports;
    if (!this.files.has(file)) throw new Error(`module '${file}' is not defined`);

    const module = this.sandbox.compile('return { exports: {} };', 'module.js')() as Module;
    this.#loaded.set(file, module);
    const run = this.sandbox.compile(this.files.read(file), file, ['require', 'module', 'exports']);
    run((target: string) => this.#require(file, target), module, module.exports);
    return module.exports;
  }

  #require(from: string, target: string): unknown {
    const resolved = resolveFrom(from, target.endsWith('.js') ? target : `${target}.js`);
    const owner = this.files.packageOf(resolved);
    if (owner !== '' && owner !== this.files.packageOf(from)) {
      throw new Error(`'${from}' may not require '${resolved}': it is in the subpackage ${owner}`);
    }
    return this.load(resolved);
  }
}
