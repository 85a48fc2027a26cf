import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const TYPINGS = path.join(path.dirname(require.resolve('miniprogram-api-typings/package.json')), 'types/wx');

const membersOf = (file: string, interfaceName: string): string[] => {
  const source = ts.createSourceFile(file, readFileSync(path.join(TYPINGS, file), 'utf8'), ts.ScriptTarget.Latest);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === interfaceName) {
      for (const { name } of node.members) if (name && ts.isIdentifier(name)) names.push(name.text);
    }
    if (ts.isModuleDeclaration(node) || ts.isModuleBlock(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  if (names.length === 0) throw new Error(`The platform's typings have no interface ${interfaceName} in ${file}`);
  return [...new Set(names)];
};

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** Every member of `wx`, as the platform's own typings list them. */
export const wxNames = once(() => membersOf('lib.wx.api.d.ts', 'Wx'));

/** Every member of `wx.cloud`. */
export const cloudNames = once(() => membersOf('lib.wx.cloud.d.ts', 'WxCloud'));
