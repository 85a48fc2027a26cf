import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLOURS } from './colours';

const tokens = readFileSync(join(__dirname, 'tokens.scss'), 'utf8');

test.each(Object.entries(COLOURS))('--%s is %s in the stylesheets too', (name, value) => {
  expect(tokens).toMatch(new RegExp(`--${name}:\\s*${value};`));
});
