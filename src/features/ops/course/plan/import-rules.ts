import { LIMITS } from '@contract/limits';
import type { PlanDayDraft } from '@contract/course-setup';
import { halfWidth, numeral } from './numerals';
import { splitTable, type TableRow } from './table';

export interface ImportError {
  /** Of the pasted text, from 1. */
  line: number;
  words: string;
}

export interface Imported {
  days: PlanDayDraft[];
  errors: ImportError[];
}

type Column = 'day' | 'title' | 'task' | 'link' | 'required';

const HEADINGS: Record<Column, string[]> = {
  day: ['天', '第几天', '天数', '序号', 'day'],
  title: ['标题', '题目', '主题', 'title'],
  task: ['任务', '内容', '说明', 'task'],
  link: ['链接', '网址', '音频', '视频', 'link', 'url'],
  required: ['必做', '是否必做', '必修', 'required'],
};

const YES = ['', '是', '必做', '必修', '1', 'y', 'yes', 'true', '√'];
const NO = ['否', '选做', '选修', '0', 'n', 'no', 'false', '×'];

const columnOf = (cell: string) =>
  (Object.keys(HEADINGS) as Column[]).find((column) => HEADINGS[column].includes(cell.trim().toLowerCase()));

/** 3, 第3天, 第 3 天, 第三天 and D3 name day 3. */
const dayNumber = (cell: string): number | null => {
  const [, number] =
    /^(?:第|d|day)?\s*(\d{1,3}|[一二三四五六七八九十百零]{1,6})\s*天?$/i.exec(halfWidth(cell.trim())) ?? [];
  return number === undefined ? null : numeral(number);
};

/**
 * Which column means what: as the first row says, where it is a heading; else the day when every row begins with one,
 * then title, task, link and whether it is required.
 */
function columnsOf(rows: TableRow[]): { columns: (Column | undefined)[]; body: TableRow[] } {
  const [first, ...others] = rows;
  const named = first?.cells.map(columnOf) ?? [];
  if (named.includes('title')) return { columns: named, body: others };
  const usual: Column[] = ['title', 'task', 'link', 'required'];
  const isNumbered = rows.every(({ cells }) => cells.length > 1 && dayNumber(cells[0] ?? '') !== null);
  return { columns: isNumbered ? ['day', ...usual] : usual, body: rows };
}

/**
 * Reads a pasted table of days, separated by tabs or commas, with or without a heading. Days without a number follow each
 * other from `firstDay`. Every line that is wrong is named; nothing is to be saved until none is.
 */
export function readPlanTable(text: string, { firstDay, lastDay }: { firstDay: number; lastDay: number }): Imported {
  const { columns, body } = columnsOf(splitTable(text));
  const days: PlanDayDraft[] = [];
  const errors: ImportError[] = [];
  const seen = new Set<number>();
  body.forEach((row, index) => {
    const cell = (column: Column) => (row.cells[columns.indexOf(column)] ?? '').trim();
    const dayNo = columns.includes('day') ? dayNumber(cell('day')) : firstDay + index;
    const required = cell('required').toLowerCase();
    const day = { dayNo: dayNo ?? 0, title: cell('title'), task: cell('task'), link: cell('link') };
    const words = wrongWith({ ...day, required }, { firstDay, lastDay, seen });
    seen.add(day.dayNo);
    if (words !== null) errors.push({ line: row.line, words });
    else days.push({ ...day, link: day.link || null, mediaIds: [], required: YES.includes(required) });
  });
  return { days, errors };
}

interface Bounds {
  firstDay: number;
  lastDay: number;
  seen: ReadonlySet<number>;
}

function wrongWith(
  {
    dayNo,
    title,
    task,
    link,
    required,
  }: { dayNo: number; title: string; task: string; link: string; required: string },
  { firstDay, lastDay, seen }: Bounds,
): string | null {
  if (dayNo === 0) return '没有写是第几天';
  if (dayNo > lastDay) return `课程只有 ${lastDay} 天，放不下第 ${dayNo} 天`;
  if (dayNo < firstDay) return `第 ${dayNo} 天已经开始，不能再改`;
  if (seen.has(dayNo)) return `第 ${dayNo} 天写了两次`;
  if (title === '') return '没有标题';
  if (title.length > LIMITS.planTitleCharacters) return `标题超过 ${LIMITS.planTitleCharacters} 个字`;
  if (task.length > LIMITS.planTaskCharacters) return `任务超过 ${LIMITS.planTaskCharacters} 个字`;
  if (link !== '' && !isLink(link)) return '链接要以 http:// 或 https:// 开头';
  if (!YES.includes(required) && !NO.includes(required)) return '「必做」一列只写是或否';
  return null;
}

/** A web address that the cloud takes. */
export const isLink = (link: string): boolean =>
  /^https?:\/\/[^\s]+$/i.test(link) && link.length <= LIMITS.linkCharacters;
