import type { Gate } from '@contract/community';
import type { AccessCode, CodeBatch, GatePlace, InviteCode } from '@contract/gate-codes';
import { LIMITS } from '@contract/limits';
import { routes } from '@/routes';
import { sayDeadline, sayInstant, type Moment } from '@/shared/format/dates';

export type CodeKind = 'invite' | 'access_code';

export const KINDS: { value: CodeKind; label: string }[] = [
  { value: 'invite', label: '邀请码' },
  { value: 'access_code', label: '兑换码' },
];

const GATE_WORDS: Record<Gate, { community: string; course: string }> = {
  open: { community: '直接加入', course: '直接报名' },
  invite: { community: '凭邀请码加入', course: '凭邀请码报名' },
  review: { community: '审核后加入', course: '审核后报名' },
  access_code: { community: '凭兑换码加入', course: '凭兑换码报名' },
};

/** 凭邀请码加入 for a community, 凭邀请码报名 for a course. */
export const sayGate = ({ courseId, gate }: Pick<GatePlace, 'courseId' | 'gate'>): string =>
  GATE_WORDS[gate][courseId === null ? 'community' : 'course'];

/** The codes that a page begins with: those which its gate asks for. */
export const kindOf = ({ gate }: Pick<GatePlace, 'gate'>): CodeKind => (gate === 'access_code' ? gate : 'invite');

/** Said where codes are of no use now; null where the gate asks for them. */
export function sayUnused(place: GatePlace, kind: CodeKind): string | null {
  if (place.isOver) return '课程已结营，不再发新的码。';
  if (place.gate === kind) return null;
  const now = `现在是「${sayGate(place)}」`;
  if (place.courseId !== null) {
    return `${now}，报名时不会用到${kind === 'invite' ? '邀请码' : '兑换码'}。要用它，先到课程设置里改报名方式。`;
  }
  return kind === 'invite' ? `${now}，邀请码只用来找到加入页。` : `${now}，加入时不会用到兑换码。`;
}

/** What an invite code's state is called, and what there is to say about its time. */
export function faceOfInvite(invite: InviteCode, moment: Moment): { word: string; tone: 'ok' | 'plain'; text: string } {
  const made = [invite.createdBy, `建于${sayInstant(invite.createdAt, moment)}`].filter((part) => part !== null);
  const told = (word: string, tone: 'ok' | 'plain', when: string) => ({
    word,
    tone,
    text: [when, ...made].join(' · '),
  });
  if (invite.revokedAt !== null) return told('已作废', 'plain', `作废于${sayInstant(invite.revokedAt, moment)}`);
  if (invite.expiresAt === null) return told('可用', 'ok', '长期有效');
  const until = sayDeadline(invite.expiresAt, moment);
  return invite.state === 'live'
    ? told('可用', 'ok', `${until}有效`)
    : told('已过期', 'plain', `${until.replace(/ 前$/, '')} 到期`);
}

const withoutSlash = (url: string) => url.replace(/^\//, '');

/** The mini program path that leads to where the code is used: the join page with the code in it, or the course. */
export const pathFor = (courseId: string | null, code: string): string =>
  withoutSlash(courseId === null ? routes.join(code) : routes.courseDetail(courseId));

/** 兑换码 in fours, as it is easiest to compare and to type. */
export const inFours = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;

/** Every code that nobody has used, one per line, for a sheet or a chat. */
export const freeText = (codes: AccessCode[]): string =>
  codes.flatMap(({ code }) => (code === null ? [] : [inFours(code)])).join('\n');

/** 共 12 个 · 已用 5 · 还剩 7, and how many were withdrawn. */
export function sayBatch({ issued, used, free }: Pick<CodeBatch, 'issued' | 'used' | 'free'>): string {
  const withdrawn = issued - used - free;
  return [`共 ${issued} 个`, `已用 ${used}`, `还剩 ${free}`, ...(withdrawn > 0 ? [`收回 ${withdrawn}`] : [])].join(
    ' · ',
  );
}

export interface IssueDraft {
  count: string;
  note: string;
}

/** What the form of a new batch says, or null while it cannot be sent. */
export function readIssue({ count, note }: IssueDraft): { count: number; note: string } | null {
  const number = /^\d{1,3}$/.test(count.trim()) ? Number(count) : 0;
  if (number < 1 || number > LIMITS.accessCodesAtOnce || note.trim() === '') return null;
  return { count: number, note: note.trim() };
}
