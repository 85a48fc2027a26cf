import { FORMULAS, sayFigures } from './words';

test.each([
  [sayFigures('persistence', { lit: 6, streak: 43 }), '按时点亮 6 次 · 连续 43 天'],
  [sayFigures('persistence', { lit: 1, streak: 1 }), '按时点亮 1 次'],
  [sayFigures('progress', { gain: 30 }), '完成率比前 4 周的自己高 30 个百分点'],
  [sayFigures('helping', { people: 12, days: 5 }), '5 天里帮到 12 人次'],
  [sayFigures('good_work', { shown: 2, admirers: 15, passed: 1 }), '精选与展示 2 份 · 15 人喜欢 · 1 份作业通过'],
  [sayFigures('good_work', { shown: 0, admirers: 3, passed: 0 }), '3 人喜欢'],
])('%s', (said, words) => expect(said).toBe(words));

test('formulas name the figures that count, caps included', () => {
  const said = (board: keyof typeof FORMULAS) => [FORMULAS[board].text, ...FORMULAS[board].notes].join('');
  expect(said('persistence')).toMatch(/100 ×.*每连续 5 天 1 分，最多 20 分.*不足 3 天/);
  expect(said('progress')).toMatch(/前 4 周.*最多 50 分.*至少有 2 周/);
  expect(said('helping')).toMatch(/2 分，只点赞 1 分.*一天最多 10 分/);
  expect(said('good_work')).toMatch(/20 分.*1 分.*10 分.*最多算 3 份.*30 人.*2 份/);
});
