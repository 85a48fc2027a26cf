import { parseSync, traverse, types as t, type NodePath } from '@babel/core';

/** Globals of the language that a mini program has too. `Intl`, `WebAssembly` and their like are missing on some phones. */
const LANGUAGE = `Array ArrayBuffer BigInt Boolean DataView Date Error EvalError Float32Array Float64Array Function Infinity
  Int16Array Int32Array Int8Array JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set
  String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet WeakRef
  decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt undefined arguments globalThis`;

/** Globals of the logic layer. */
const PLATFORM = `App Behavior Component Page clearInterval clearTimeout console exports getApp getCurrentPages module require
  requirePlugin setInterval setTimeout wx`;

const ALLOWED = new Set(`${LANGUAGE} ${PLATFORM}`.split(/\s+/));

/** What webpack writes to find the global object; with a `globalThis` it is never run. */
const WEBPACK_FALLBACK = /try\{return this\|\|new Function\("return this"\)\(\)\}catch\(\w+\)\{[^}]*\}/;

/** True when `node` asks `typeof name` somewhere inside. */
const asksFor = (node: t.Node, name: string): boolean => {
  let asks = false;
  t.traverseFast(node, (inner) => {
    if (t.isUnaryExpression(inner, { operator: 'typeof' })) asks ||= t.isIdentifier(inner.argument, { name });
  });
  return asks;
};

/** The condition under which a part of `node` runs, if it has one. */
const conditionOf = (node: t.Node): t.Node | null => {
  if (t.isIfStatement(node) || t.isConditionalExpression(node)) return node.test;
  return t.isLogicalExpression(node) ? node.left : null;
};

/** True for a name whose use depends on the code having asked whether it is there, and for that question itself. */
const isGuarded = (path: NodePath, name: string): boolean =>
  path.parentPath?.isUnaryExpression({ operator: 'typeof' }) === true ||
  path.findParent(({ node }) => {
    const condition = conditionOf(node);
    return condition !== null && asksFor(condition, name);
  }) !== null;

/** Names that code uses unasked, without defining them, and that a mini program does not have; and `Function()`. */
export const forbiddenNames = (code: string, file: string): string[] => {
  const source = code.replace(WEBPACK_FALLBACK, '');
  const tree = parseSync(source, { filename: file, configFile: false, babelrc: false, sourceType: 'script' });
  if (!tree) throw new Error(`${file} could not be parsed`);
  const found = new Set<string>();
  traverse(tree, {
    Identifier(path) {
      const { name } = path.node;
      if (!path.isReferencedIdentifier() || path.scope.hasBinding(name, true) || ALLOWED.has(name)) return;
      if (!isGuarded(path, name)) found.add(name);
    },
    'NewExpression|CallExpression'(path: NodePath) {
      const { callee } = path.node as t.CallExpression;
      if (t.isIdentifier(callee, { name: 'Function' })) found.add('Function()');
    },
  });
  return [...found].sort();
};
