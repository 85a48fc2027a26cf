import type { Question } from '@contract/community';
import type { Random } from './random';

/** A camp whose enrolment is over and whose teams are proposed. */
export const CO_READING = {
  title: '冬日共读营',
  summary: '二十一天，一起把《傅雷家书》读完。',
  introduction:
    '冬天适合读信。二十一天，每天两封，读完写三句话：一句摘，一句想，一句给今天的自己。分成小队，彼此回信。',
  handbook: '每天读两封信，写三句话。给队友的打卡回一句，比点赞更暖。',
  welcome: '欢迎来到冬日共读营。开营前会分好小队，可以告诉我们你想和谁一队。',
  startsIn: 2,
  days: 21,
  capacity: 24,
  teamSize: 8,
} as const;

export const CO_READING_FORM: Omit<Question, 'questionId'>[] = [
  {
    label: '坚持阅读多久了',
    kind: 'single',
    required: true,
    options: ['刚开始', '一两年', '三年以上'],
    min: null,
    max: null,
  },
  {
    label: '最想聊的',
    kind: 'multiple',
    required: true,
    options: ['亲子', '艺术', '历史', '写作'],
    min: null,
    max: null,
  },
  { label: '每天能读几分钟', kind: 'number', required: true, options: [], min: 10, max: 180 },
];

/**
 * What somebody answered who enrolled as number `place` of `count`, in the order of the questions. As in life, those who
 * have read for years enrol first, have more time and come for the craft; beginners follow.
 */
export function answerForm(place: number, count: number, { next, pick, chance }: Random): string[][] {
  const [experience, topics] = CO_READING_FORM as [(typeof CO_READING_FORM)[0], (typeof CO_READING_FORM)[0]];
  const lateness = place / Math.max(1, count - 1);
  const years = Math.min(2, Math.floor((1 - lateness) * 2 + next() * 1.4));
  const favourite = topics.options[Math.min(3, Math.floor(lateness * 3 + next() * 1.6))]!;
  const second = pick(topics.options);
  const minutes = Math.round((15 + (1 - lateness) * 40 + next() * 25) / 5) * 5;
  return [
    [experience.options[years]!],
    second !== favourite && chance(0.5) ? [favourite, second] : [favourite],
    [String(minutes)],
  ];
}
