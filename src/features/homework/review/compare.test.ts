import { compare, sayComparison, sentencesOf } from './compare';

describe('the sentences of a text', () => {
  it.each([
    ['', []],
    ['一句话', ['一句话']],
    ['第一句。第二句！第三句', ['第一句。', '第二句！', '第三句']],
    ['他说：“走吧。”我们就走了。', ['他说：“走吧。”', '我们就走了。']],
    ['第一段\n\n第二段。', ['第一段\n\n', '第二段。']],
    ['真的吗？！真的……好。', ['真的吗？！', '真的……', '好。']],
    ['花了 3.5 小时。很值。', ['花了 3.5 小时。', '很值。']],
    ['It works. Really.', ['It works.', ' Really.']],
    ['\n\n开头空行', ['\n\n', '开头空行']],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
    expect(sentencesOf(text).join('')).toBe(text);
  });
});

/** Marks what changed: `-` gone, `+` new. */
const shown = (older: string, newer: string) => {
  const both = compare(older, newer);
  const mark = (sign: string) => (part: { text: string; isChanged: boolean }) =>
    `${part.isChanged ? sign : ''}${part.text}`;
  return [both.older.map(mark('-')), both.newer.map(mark('+'))];
};

describe('what changed between two versions', () => {
  it.each([
    ['nothing', '甲。乙。', '甲。乙。', ['甲。', '乙。'], ['甲。', '乙。']],
    ['one in the middle', '甲。乙。丙。', '甲。新。丙。', ['甲。', '-乙。', '丙。'], ['甲。', '+新。', '丙。']],
    ['one more at the end', '甲。', '甲。乙。', ['甲。'], ['甲。', '+乙。']],
    ['one less at the beginning', '甲。乙。', '乙。', ['-甲。', '乙。'], ['乙。']],
    ['a repeated sentence', '好。好。', '好。', ['好。', '-好。'], ['好。']],
    ['a sentence that moved', '甲。乙。丙。', '丙。甲。乙。', ['甲。', '乙。', '-丙。'], ['+丙。', '甲。', '乙。']],
    ['everything', '甲。', '乙。', ['-甲。'], ['+乙。']],
    ['from nothing', '', '甲。', [], ['+甲。']],
    ['only blank lines', '甲。\n乙。', '甲。\n\n乙。', ['甲。', '\n', '乙。'], ['甲。', '\n\n', '乙。']],
  ])('%s', (_, older, newer, before, after) => {
    expect(shown(older, newer)).toEqual([before, after]);
  });

  it('keeps every sentence, in its order', () => {
    const older = '甲。乙！丙？\n丁。';
    const newer = '乙！新的一句。丁。丙？';
    const both = compare(older, newer);
    expect(both.older.map(({ text }) => text).join('')).toBe(older);
    expect(both.newer.map(({ text }) => text).join('')).toBe(newer);
  });

  it('gives up on finding pairs in what is too long, and says that all of it changed', () => {
    const many = (word: string) => Array.from({ length: 1_100 }, (_, index) => `${word}${index}。`).join('');
    const both = compare(`头。${many('旧')}尾。`, `头。${many('新')}尾。`);
    expect(both.older.filter(({ isChanged }) => !isChanged).map(({ text }) => text)).toEqual(['头。', '尾。']);
  });
});

it.each([
  ['甲。', '甲。', '文字没有改动'],
  ['甲。', '甲。乙。', '新写 1 句'],
  ['甲。乙。', '甲。', '去掉 1 句'],
  ['甲。', '乙。丙。', '新写 2 句 · 去掉 1 句'],
])('%s → %s: %s', (older, newer, words) => {
  expect(sayComparison(compare(older, newer))).toBe(words);
});
