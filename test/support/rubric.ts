import type { Rubric } from '@contract/homework';

/** Two criteria, of at most 15 points together. */
export const RUBRIC: Rubric = [
  {
    key: 'idea',
    label: '观点',
    levels: [
      { label: '待补充', points: 0, says: '还没有自己的看法' },
      { label: '清楚', points: 5, says: '说得明白' },
      { label: '有启发', points: 10, says: '让人想接着聊' },
    ],
  },
  {
    key: 'proof',
    label: '依据',
    levels: [
      { label: '没有', points: 0, says: '' },
      { label: '有', points: 5, says: '' },
    ],
  },
];
