import { sayGap } from './rules';

test('names the exact gap to the next tier', () => {
  const next = { name: '星光', at: 1000, remaining: 140 };
  expect(sayGap({ name: '星火', from: 300, growth: 860, next })).toBe('成长值 860，再 140 升到星光');
});

test('at the highest tier there is no gap', () => {
  expect(sayGap({ name: '星河', from: 8000, growth: 12_345, next: null })).toBe('成长值 12,345，已经在最高处了');
});
