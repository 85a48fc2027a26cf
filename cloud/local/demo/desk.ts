import type { Insertable } from 'kysely';
import type { DB } from '../../database/schema';
import { messageToAuthor, messageToReporters } from '../../features/ops/messages';
import { openMailbox, type MailRow } from './mail';
import type { DemoCheckin, DemoMember, Moment } from './model';
import { APPLICATIONS } from './texts/applications';

/** What waits on the operators' desk, and what it has dealt with. */
export interface DeskRows {
  people: Insertable<DB['people']>[];
  applications: Insertable<DB['applications']>[];
  cases: Insertable<DB['safety_cases']>[];
  reports: Insertable<DB['safety_reports']>[];
  audit: Insertable<DB['audit_log']>[];
  mail: MailRow[];
}

interface Case {
  kind: 'report' | 'appeal' | 'check';
  subject: 'checkin' | 'comment';
  subjectId: string;
  reason: string;
  at: Date;
  reporters: [nickname: string, reason: string][];
}

const HOUR_MS = 3_600_000;
const MOCKERY = '才八页';

/** Fills the desk of the main community: two applications, four open cases and one that is decided. */
export function deskOf(members: DemoMember[], checkins: DemoCheckin[], moment: Moment): DeskRows {
  const { random, now } = moment;
  const desk: DeskRows = { people: [], applications: [], cases: [], reports: [], audit: [], mail: [] };
  const mailbox = openMailbox(moment);
  const communityId = members[0]!.communityId;
  const byName = (nickname: string) => members.find((member) => member.nickname === nickname)!;
  const hoursAfter = (at: Date, hours: number) => new Date(Math.min(at.getTime() + hours * HOUR_MS, now.getTime() - 1));
  apply();
  for (const checkin of checkins) {
    const { checkinId, createdAt, seat, text } = checkin;
    const about = { subject: 'checkin' as const, subjectId: checkinId };
    if (checkin.state === 'fix_needed') sentBack(checkin);
    if (checkin.state === 'appeal') {
      const reason = '图片是我自己手写的读书笔记，不是书页扫描，只是字写得小，请再看一下。';
      open({ kind: 'appeal', ...about, reason, at: hoursAfter(createdAt, 9), reporters: [] });
    }
    if (checkin.state === 'self_visible') {
      open({ kind: 'check', ...about, reason: '图片需要人工确认', at: hoursAfter(createdAt, 0.1), reporters: [] });
    }
    if (seat.member.nickname === '方圆圆' && text.includes('打印店')) {
      const reporters: Case['reporters'] = [
        ['韩松', '在打卡里拉团购，和读书没有关系'],
        ['王慢慢', '广告'],
      ];
      open({
        kind: 'report',
        ...about,
        reason: '在打卡里拉团购，和读书没有关系',
        at: hoursAfter(createdAt, 2),
        reporters,
      });
    }
    const mockery = checkin.comments.find((comment) => comment.text.includes(MOCKERY));
    if (mockery) {
      const reason = '嘲笑队友，看着不舒服';
      const reporters: Case['reporters'] = [['温以宁', reason]];
      open({
        kind: 'report',
        subject: 'comment',
        subjectId: mockery.commentId,
        reason,
        at: hoursAfter(mockery.at, 1),
        reporters,
      });
    }
  }
  desk.mail.push(...mailbox.rows);
  return desk;

  function open({ reporters, at, subjectId, ...about }: Case): string {
    const caseId = random.idAt(at);
    const key = { community_id: communityId, case_id: caseId };
    desk.cases.push({ ...key, ...about, subject_id: subjectId, reports: reporters.length, created_at: at });
    for (const [nickname, reason] of reporters) {
      desk.reports.push({ ...key, member_id: byName(nickname).memberId, reason, created_at: at });
    }
    return caseId;
  }

  /** Somebody reported it, the operator agreed and said what to change. */
  function sentBack({ checkinId, createdAt, seat, stateReason }: DemoCheckin): void {
    const reason = stateReason ?? '';
    const report = '整段抄书，没有自己的话';
    const at = hoursAfter(createdAt, 3);
    const decidedAt = hoursAfter(createdAt, 11);
    const owner = members.find(({ role }) => role === 'owner')!;
    const reporter = byName('秦朗');
    open({
      kind: 'report',
      subject: 'checkin',
      subjectId: checkinId,
      reason: report,
      at,
      reporters: [['秦朗', report]],
    });
    Object.assign(desk.cases.at(-1)!, { decided_at: decidedAt, decided_by: owner.memberId, decision: 'hide' });
    desk.audit.push({
      community_id: communityId,
      audit_id: random.idAt(decidedAt),
      actor_id: owner.memberId,
      action: 'ops.decideSafetyCase',
      subject_kind: 'checkin',
      subject_id: checkinId,
      reason,
      created_at: decidedAt,
    });
    const decided = { kind: 'report', subject: 'checkin', decision: 'hide', checkinId, reason } as const;
    mailbox.send(seat.member, messageToAuthor(decided)!, decidedAt, Infinity);
    mailbox.send(reporter, messageToReporters(decided), decidedAt, 300);
  }

  function apply(): void {
    for (const { nickname, hoursAgo, answers } of APPLICATIONS) {
      const at = new Date(now.getTime() - hoursAgo * HOUR_MS);
      const personId = random.id();
      desk.people.push({ person_id: personId, openid: `demo-${personId}`, created_at: at });
      desk.applications.push({
        community_id: communityId,
        application_id: random.idAt(at),
        person_id: personId,
        nickname,
        answers: answers.map(([label, value]) => ({ questionId: random.id(), label, values: [value] })),
        created_at: at,
      });
    }
  }
}
