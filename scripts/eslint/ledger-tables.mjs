const TABLES = /\bledger_(?:entries|accounts)\b/;

/** SQL that names a ledger table belongs in cloud/ledger: nobody else may read past or write around its rules. */
export const ledgerTables = /** @type {import('eslint').Rule.RuleModule} */ ({
  meta: {
    type: 'problem',
    schema: [],
    messages: { outside: '{{table}} is named outside cloud/ledger: use or add a function there.' },
  },
  create(context) {
    const check = (node, text) => {
      const table = TABLES.exec(text)?.[0];
      if (table) context.report({ node, messageId: 'outside', data: { table } });
    };
    return {
      Literal(node) {
        // DB['ledger_entries'] is a type, not a query
        if (typeof node.value === 'string' && node.parent.type !== 'TSLiteralType') check(node, node.value);
      },
      TemplateElement: (node) => check(node, node.value.raw),
    };
  },
});
