import type { ErrorCode } from '@contract/errors';
import { LIMITS } from '@contract/limits';
import type { FileRefusal } from '@/platform/upload';
import { sayInstant, type Moment } from '@/shared/format/dates';
import { clockOf, localTime } from '@/shared/format/local-time';
import { isBlank, type Draft } from './drafts';
import type { UploadState } from './store';

/** From here on the page says how many characters are left. */
const NEAR_CHARACTERS = LIMITS.homeworkCharacters - 300;

/** Why it cannot be handed in yet, in words; null = it can. */
export function whyNotYet(draft: Draft, uploads: Record<string, UploadState>): string | null {
  if (isBlank(draft)) return '写一段文字，或放一张图片、一个文件，就能提交';
  const refused = draft.items.some(({ key }) => uploads[key]?.state === 'refused');
  return refused ? '有一个附件不能用，先移除它再提交' : null;
}

/** How much may still be written; null while that is far away. */
export function roomLeft(text: string): string | null {
  return text.length < NEAR_CHARACTERS ? null : `还能写 ${Math.max(0, LIMITS.homeworkCharacters - text.length)} 字`;
}

/** What the page says about the draft: 已自动保存 08:12, with the day when that was not today. */
export function sayKept(savedAt: number | null, moment: Moment): string {
  if (savedAt === null) return '写下的内容会自动保存';
  const saved = localTime(savedAt, moment.utcOffsetMinutes);
  const isToday = saved.localDate === localTime(moment.now, moment.utcOffsetMinutes).localDate;
  return `已自动保存 ${isToday ? clockOf(saved) : sayInstant(new Date(savedAt).toISOString(), moment)}`;
}

const MEGABYTES = LIMITS.fileBytes / 1_000_000;

const WHY_NOT: Record<FileRefusal['why'], string> = {
  type: '这种文件收不了，换成 PDF、Word、Excel、PPT、TXT、MP3 或 M4A',
  size: `超过 ${MEGABYTES} MB，压缩或拆开再传`,
  empty: '是空的，换一个文件',
  unreadable: '没能读出来，再选一次',
};

/** Why files were not taken, in one sentence; null when all were. */
export function sayRefusedFiles(refused: readonly FileRefusal[]): string | null {
  const [first, ...others] = refused;
  if (!first) return null;
  const more = others.length > 0 ? `（另有 ${others.length} 个也没收下）` : '';
  return `「${first.fileName}」${WHY_NOT[first.why]}${more}`;
}

/** What is wrong with an attachment that the cloud refused. */
export function sayRefusedUpload(code: ErrorCode): string {
  if (code === 'MEDIA.TYPE_UNSUPPORTED') return '内容和文件类型不符';
  if (code === 'MEDIA.TOO_LARGE') return '文件太大';
  return '没通过检查';
}
