import { randomId } from '../../cloud/core/ids';
import { createAssignment, handIn } from '../support/homework';
import { createPerk, redeemFor } from '../support/perks';
import { createPicture } from '../support/pictures';
import type { Actor, World } from '../support/world';
import type { Subjects } from './inputs';
import type { RoleName } from './who-may';

export interface Scene {
  people: Record<RoleName, { openid: string }>;
  subjects: Subjects;
}

/**
 * A community in which everybody is there once: two teams of one running course with their captains, staff, people from
 * outside. What the subjects name belongs to `learner`.
 */
export async function buildScene(world: World): Promise<Scene> {
  const communityId = await world.createCommunity({ gate: 'review' });
  const elsewhere = await world.createCommunity();
  const people = await populate(world, communityId, elsewhere);
  const courseId = await world.createCourse(communityId);
  const [teamId, otherTeamId] = [
    await world.createTeam(communityId, courseId),
    await world.createTeam(communityId, courseId, '南斗小队'),
  ];
  await world.enrol(people.learner, courseId, { teamId });
  await world.enrol(people.teammate, courseId, { teamId });
  await world.enrol(people.captain, courseId, { teamId, teamRole: 'captain' });
  await world.enrol(people.learnerOfOtherTeam, courseId, { teamId: otherTeamId });
  await world.enrol(people.captainOfOtherTeam, courseId, { teamId: otherTeamId, teamRole: 'captain' });
  const written = await writeAndReport(world, people, { communityId, courseId });
  const { mediaId } = await createPicture(world, people.learner, 'passed');
  const { rows } = await world.ok(people.owner, 'ops.listApplications', { communityId });
  const applicationId = rows[0]!.applicationId;
  const redeemed = await redeemACode(world, people);
  const codes = await makeCodes(world, people, { communityId, courseId });
  const homework = await handInHomework(world, people, { communityId, courseId, mediaId });
  return {
    people,
    subjects: {
      communityId,
      courseId,
      teamId,
      mediaId,
      applicationId,
      memberId: people.learner.memberId,
      ...written,
      ...redeemed,
      ...codes,
      ...homework,
      certificateCode: await completeACourse(world, people),
    },
  };
}

async function populate(world: World, communityId: string, elsewhere: string) {
  const removed = await world.createMember(communityId);
  await world.database
    .updateTable('members')
    .set({ status: 'removed' })
    .where('member_id', '=', removed.memberId)
    .execute();
  const applicant = world.stranger();
  await world.ok(applicant, 'community.join', { communityId, rulesAccepted: true, nickname: '候场' });
  const member = (nickname: string, role?: Parameters<World['createMember']>[1]) =>
    world.createMember(communityId, { nickname, ...role });
  return {
    stranger: world.stranger(),
    applicant,
    memberElsewhere: await world.createMember(elsewhere),
    operatorElsewhere: await world.createMember(elsewhere, { role: 'operator' }),
    removed,
    bystander: await member('旁观'),
    learner: await member('小满'),
    teammate: await member('同队'),
    learnerOfOtherTeam: await member('邻队'),
    captain: await member('队长'),
    captainOfOtherTeam: await member('邻队长'),
    coach: await member('助教', { role: 'coach' }),
    operator: await member('运营', { role: 'operator' }),
    owner: await member('群主', { role: 'owner' }),
  };
}

/** One check-in of the learner, a comment of theirs under it, and a report of it by a team-mate. */
async function writeAndReport(
  world: World,
  { learner, teammate, owner }: Record<'learner' | 'teammate' | 'owner', Actor>,
  { communityId, courseId }: { communityId: string; courseId: string },
) {
  const checkinId = await world.createCheckin(learner, courseId, { local_date: '2026-11-20' });
  const { comment } = await world.ok(learner, 'checkin.addComment', { communityId, checkinId, text: '谢谢大家' });
  const report = { communityId, subject: 'checkin', subjectId: checkinId, reason: '像是广告' } as const;
  await world.ok(teammate, 'checkin.report', report);
  const { rows } = await world.ok(owner, 'ops.listSafetyCases', { communityId });
  return { checkinId, commentId: comment.commentId, caseId: rows[0]?.caseId ?? randomId() };
}

/** A code that the learner has redeemed, and has not looked at. */
async function redeemACode(world: World, { learner, owner }: Record<'learner' | 'owner', Actor>) {
  const { communityId } = learner;
  const perkId = await createPerk(world, communityId, { kind: 'code', stock: 0 });
  await world.ok(owner, 'perk.importCodes', { communityId, perkId, codes: ['BOOK-1000', 'BOOK-1001'] });
  const { redemptionId, voucherCode } = await redeemFor(world, learner, perkId);
  return { perkId, redemptionId, voucherCode };
}

/** An invite code and a batch of access codes of the course. */
async function makeCodes(
  world: World,
  { owner }: Record<'owner', Actor>,
  place: { communityId: string; courseId: string },
) {
  const invite = await world.ok(owner, 'gate.makeInvite', { ...place, expiresOn: null });
  const { batchId } = await world.ok(owner, 'gate.issueAccessCodes', { ...place, count: 2, note: '小鹅通 11 月' });
  return { inviteCode: invite.code, batchId };
}

/** Another course in which the learner has lit the one day there was; answers their certificate's code. */
async function completeACourse(world: World, { learner, owner }: Record<'learner' | 'owner', Actor>) {
  const { communityId } = learner;
  const courseId = await world.createCourse(communityId, { title: '一日快闪', startsOn: '2026-11-20', days: 1 });
  await world.enrol(learner, courseId);
  await world.createCheckin(learner, courseId, { local_date: '2026-11-20' });
  await world.ok(owner, 'course.move', { communityId, courseId, to: 'closed', reason: '' });
  return (await world.ok(learner, 'certificate.get', { communityId, courseId })).code;
}

/** The learner has handed homework in and been asked whether it may be shown; the coach is reviewing it. */
async function handInHomework(
  world: World,
  { learner, coach }: Record<'learner' | 'coach', Actor>,
  { mediaId, ...course }: { communityId: string; courseId: string; mediaId: string },
) {
  const assignmentId = await createAssignment(world, course, { mediaIds: [mediaId] });
  const { submissionId } = await handIn(world, learner, assignmentId);
  await world.database
    .insertInto('showcases')
    .values({
      community_id: course.communityId,
      submission_id: submissionId,
      course_id: course.courseId,
      asked_by: coach.memberId,
      asked_at: world.now(),
    })
    .execute();
  const claimed = { communityId: course.communityId, submissionId, orNext: false };
  const { reviewId } = await world.ok(coach, 'review.claim', claimed);
  return { assignmentId, submissionId, reviewId };
}
