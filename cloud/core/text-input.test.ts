import { text } from '@contract/schema';

const name = text(20);
const read = (given: string) => name.safeParse(given).data ?? null;

test.each([
  ['is trimmed', '  小满 ', '小满'],
  ['keeps emoji that are joined of several', '👩‍🚀 小满', '👩‍🚀 小满'],
  ['keeps marks over letters', 'e\u0301va', 'e\u0301va'],
  ['loses half an emoji', '小满\ud83d', '小满'],
  ['loses what nobody sees', '小\u200b满\ufeff', '小满'],
  ['loses what turns the letters around', '满\u202e小', '满小'],
  ['is not blank', ' \n\t ', null],
  ['is not made of nothing to see', '\u200b\u200d\u2060', null],
  ['is not made of fillers', '\u3164\u2800', null],
  ['holds no control characters', 'a\u0000b', null],
  ['keeps to its length', '一'.repeat(21), null],
])('a text %s', (_what, given, kept) => expect(read(given)).toBe(kept));
