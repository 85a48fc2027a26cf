import { TmplGroup } from 'glass-easel-template-compiler';
import type { Failures } from './failures';
import type { PackageFiles, PageConfig } from './package-files';

/** Compiled WXML of a whole package. */
interface Templates {
  /** Code of an expression: an object of template functions by path. It reads `onMissing` and `onEvent`, its parameters. */
  code: string;
  /** Attributes that the templates set on each of the platform's own tags. */
  tags: Map<string, Set<string>>;
  warnings: string[];
}

interface Warning {
  path: string;
  message: string;
  startLine: number;
  startColumn: number;
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/g;
const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'))?/g;
/** Tags and attributes that the template language itself understands. */
const SYNTAX_TAGS = new Set(['template', 'import', 'include', 'wxs', 'block', 'slot']);
const SYNTAX_ATTRIBUTE = /^(wx:|data-|bind|catch|capture-|mut-|model:|id$|class$|style$|slot$)/;

/** Tags of the platform's own components. */
const PLATFORM_TAGS = new Set(
  `ad button camera canvas channel-live channel-video checkbox checkbox-group cover-image cover-view editor form
  functional-page-navigator icon image input keyboard-accessory label live-player live-pusher map match-media movable-area
  movable-view navigation-bar navigator official-account open-data page-container page-meta picker picker-view
  picker-view-column progress radio radio-group rich-text root-portal scroll-view share-element slider snapshot
  sticky-header sticky-section swiper swiper-item switch text textarea video view voip-room web-view grid-view list-view`
    .split(/\s+/)
    .filter(Boolean),
);

const collectTags = (source: string, tags: Map<string, Set<string>>): void => {
  for (const [, tag = '', attributes = ''] of source.matchAll(TAG)) {
    if (SYNTAX_TAGS.has(tag)) continue;
    const known = tags.get(tag) ?? new Set();
    tags.set(tag, known);
    for (const [, name = ''] of attributes.matchAll(ATTRIBUTE)) if (!SYNTAX_ATTRIBUTE.test(name)) known.add(name);
  }
};

/** Replaces every occurrence in generated code, and says so when the compiler no longer writes it. */
const replaceGenerated = (code: string, from: string, to: string): string => {
  if (!code.includes(from)) throw new Error(`The template compiler no longer generates "${from}"`);
  return code.replaceAll(from, to);
};

const compile = (files: PackageFiles): Templates => {
  const group = new TmplGroup();
  const tags = new Map<string, Set<string>>();
  const warnings: string[] = [];
  for (const file of files.all) {
    if (file.endsWith('.wxs')) group.addScript(file.slice(0, -'.wxs'.length), files.read(file));
    if (!file.endsWith('.wxml')) continue;
    const source = files.read(file);
    collectTags(source, tags);
    for (const warning of group.addTmpl(file.slice(0, -'.wxml'.length), source) as Warning[]) {
      warnings.push(`${file}:${warning.startLine + 1}:${warning.startColumn + 1} ${warning.message}`);
    }
  }
  const configs = files.all.filter((file) => file.endsWith('.json')).map((file) => files.json<PageConfig>(file));
  const components = new Set(configs.flatMap(({ usingComponents = {} }) => Object.keys(usingComponents)));
  for (const tag of tags.keys()) {
    if (components.has(tag)) tags.delete(tag);
    else if (!PLATFORM_TAGS.has(tag)) warnings.push(`<${tag}> is neither a tag of the platform nor a component`);
  }
  const generated = group.getTmplGenObjectGroups();
  group.free();
  const observed = replaceGenerated(generated, '=(R,C,D,U)=>{', '=(R,C,D,U)=>{R.setEventListenerWrapper(onEvent);');
  // `<template is>` with a name that does not exist renders nothing, silently: here it is a failure.
  const code = replaceGenerated(observed, 'return S[P]}', 'if(P!==undefined&&!(P in S))onMissing(P);return S[P]}');
  return { code, tags, warnings };
};

const compiled = new WeakMap<PackageFiles, Templates>();

/** Compiles all templates of a package, once; what the compiler warns of becomes failures each time. */
export const compileTemplates = (files: PackageFiles, failures: Failures): Templates => {
  const templates = compiled.get(files) ?? compile(files);
  compiled.set(files, templates);
  for (const warning of templates.warnings) failures.add('template', warning);
  return templates;
};
