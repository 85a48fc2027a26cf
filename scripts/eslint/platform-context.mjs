const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

function enclosingFunction(node) {
  for (let at = node.parent; at; at = at.parent) if (FUNCTIONS.has(at.type)) return at;
  return null;
}

function nameOf(node) {
  if (node.id) return node.id.name;
  return node.parent.type === 'VariableDeclarator' ? node.parent.id.name : null;
}

/** The call is (part of) the first statement of the function `main` at the top of the file. */
function isFirstInMain(call) {
  const main = enclosingFunction(call);
  if (!main || nameOf(main) !== 'main' || main.body.type !== 'BlockStatement') return false;
  const first = main.body.body[0];
  return first !== undefined && first.range[0] <= call.range[0] && call.range[1] <= first.range[1];
}

/**
 * The SDK reads the caller from process variables that the next call overwrites: after an `await` it answers somebody
 * else's openid. So `getWXContext` is called in one synchronous function (option `reader`, a file), and that function,
 * readPlatformContext, only as the first statement of an entry's `main` (option `entries`, files).
 */
export const platformContext = /** @type {import('eslint').Rule.RuleModule} */ ({
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: { reader: { type: 'string' }, entries: { type: 'string' } },
        required: ['reader', 'entries'],
        additionalProperties: false,
      },
    ],
    messages: {
      elsewhere: '{{name}} may be used in {{place}} only.',
      late: 'readPlatformContext() must be the first statement of main: after an await it names another caller.',
      awaited: 'getWXContext() must be called in a function that is not async and before anything is awaited.',
    },
  },
  create(context) {
    const [{ reader, entries }] = context.options;
    const file = context.filename.replaceAll('\\', '/');
    const isReader = new RegExp(reader).test(file);
    const isEntry = new RegExp(entries).test(file);
    const isCalled = (node) => {
      const callee = node.parent.type === 'MemberExpression' && node.parent.property === node ? node.parent : node;
      return callee.parent.type === 'CallExpression' && callee.parent.callee === callee ? callee.parent : null;
    };
    return {
      'Identifier[name="getWXContext"]'(node) {
        if (node.parent.type === 'ImportSpecifier' && node.parent.local === node) return; // told at its other name
        if (!isReader) {
          context.report({ node, messageId: 'elsewhere', data: { name: 'getWXContext', place: reader } });
        } else if (isCalled(node) && enclosingFunction(node)?.async !== false) {
          context.report({ node, messageId: 'awaited' });
        }
      },
      'Identifier[name="readPlatformContext"]'(node) {
        const call = isCalled(node);
        if (isReader || !call) return;
        if (!isEntry) {
          context.report({ node, messageId: 'elsewhere', data: { name: 'readPlatformContext', place: entries } });
        } else if (!isFirstInMain(call)) {
          context.report({ node, messageId: 'late' });
        }
      },
    };
  },
});
