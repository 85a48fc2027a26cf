import { READING_DAY } from './camps';
import type { Script, SettledDay } from './diary';
import type { DemoCheckin, DemoCourse } from './model';
import { FEATURED_STORIES } from './texts/featured';
import { JOURNEYS, SINGLE_DAYS } from './texts/journeys';
import type { Mood } from './texts/practice';

/** A check-in somebody wrote by hand for the demo. */
export interface WrittenCheckin {
  text: string;
  mood: Mood;
  scenes: string[];
  comments: [author: string, text: string][];
  /** When on the day it was written, where the text tells. */
  minute: number | undefined;
}

/** A check-in with a story for the safety desk. */
interface Exception {
  text?: string;
  scenes?: string[];
  pictureState?: 'review';
  state: DemoCheckin['state'];
  stateReason: string | null;
  minute?: number;
}

/** Has the longest streak: everybody else takes a day off in the reading camp. */
const LONGEST = '周远';

/** Days that are fixed, by name and day of the reading camp: the demo's people, and those for whom a captain cares. */
const READING_SCRIPTS: Record<string, (day: number) => SettledDay['wish'] | undefined> = {
  [LONGEST]: () => 'lit',
  林小满: (day) => (day === READING_DAY ? 'missed' : day === 12 ? 'leave' : 'lit'),
  陈一诺: (day) => (day === 6 ? 'leave' : 'lit'),
  顾云舒: (day) => (day <= 14 ? 'lit' : 'missed'),
  冯远山: (day) => (day <= 15 ? 'lit' : 'missed'),
  江小北: (day) => (day === READING_DAY ? 'leave' : day === 9 ? 'missed' : 'lit'),
  程知夏: (day) => (day >= READING_DAY - 1 ? 'missed' : day > 8 ? 'lit' : undefined),
  许思齐: (day) =>
    day === READING_DAY || (day > 13 && day < READING_DAY - 1) ? 'missed' : day > 8 ? 'lit' : undefined,
};

/** Days of the reading camp on which somebody has to be there for the safety desk's sake. */
const EXCEPTIONS: Record<string, { day: number; exception: Exception }> = {
  罗一鸣: {
    day: 16,
    exception: {
      text: '今天没时间写感想，先把第三章的开头抄在这里占个位，晚上回来补自己的话。',
      scenes: [],
      state: 'fix_needed',
      stateReason: '这一条以抄录原文为主，请换成自己的话再提交；放一两句引用是可以的。',
    },
  },
  魏蓝: {
    day: 15,
    exception: {
      text: '停在女主角把信又折回去的那一下。把我的手写笔记拍上来，字丑，大家将就看。',
      scenes: ['notebookPage'],
      state: 'appeal',
      stateReason: '图片看起来像书页扫描，请换一张自己的笔记，或者申诉。',
    },
  },
  唐果: {
    day: 17,
    exception: {
      text: '照书里的做法，今天给每位客人的纸袋上写了一句话。写到第九张，有人折回来问我，你怎么知道我今天过生日？',
      scenes: ['teaOnTable'],
      pictureState: 'review',
      minute: 1_275,
      state: 'self_visible',
      stateReason: null,
    },
  },
  方圆圆: {
    day: 16,
    exception: {
      text: '推荐一家打印店，精读营的同学报群名有优惠，书摘卡片十块钱五十张，要的找我统一登记，满二十人开团。',
      scenes: [],
      state: 'published',
      stateReason: null,
    },
  },
};

const isReading = (course: DemoCourse) => course.plan.voice === 'reading' && course.status === 'open';

/** What is settled about a member's days in a course. */
export function scriptOf(course: DemoCourse, nickname: string): Script {
  if (!isReading(course)) return () => (nickname === LONGEST ? { wish: 'lit' } : undefined);
  const dayOff = 4 + ((course.seats.findIndex(({ member }) => member.nickname === nickname) * 5) % 9);
  return (day) => {
    const written = writtenFor(course, nickname, day);
    const exception = exceptionFor(course, nickname, day);
    const wish = READING_SCRIPTS[nickname]?.(day);
    if (wish) return { wish, minute: written?.minute };
    if (written || exception) return { wish: 'lit', minute: (written ?? exception)?.minute };
    return day === dayOff ? { wish: 'leave' } : undefined;
  };
}

/** The text that was written by hand for this day, or null when chance writes it. */
export function writtenFor(course: DemoCourse, nickname: string, day: number): WrittenCheckin | null {
  if (!isReading(course)) return null;
  const story = FEATURED_STORIES.find((candidate) => candidate.author === nickname && candidate.day === day);
  if (story) return { ...story, mood: 'insight', minute: story.minute };
  const single = SINGLE_DAYS[nickname];
  const page = JOURNEYS[nickname]?.[day - 1] ?? (single?.day === day ? single : undefined);
  if (!page) return null;
  const { text, scenes = [], comments = [], minute } = page;
  return { text, mood: 'insight', scenes, comments, minute };
}

export function exceptionFor(course: DemoCourse, nickname: string, day: number): Exception | null {
  const settled = isReading(course) ? EXCEPTIONS[nickname] : undefined;
  return settled?.day === day ? settled.exception : null;
}
