import type { ActionName, Input } from '@contract/actions';
import { aCourseSetting, aPlanDay } from '../support/course-settings';
import { anAssignment } from '../support/homework';
import { ADDRESS } from '../support/perks';

/** Things in one community that the inputs below are about. */
export interface Subjects {
  communityId: string;
  courseId: string;
  teamId: string;
  checkinId: string;
  commentId: string;
  mediaId: string;
  applicationId: string;
  caseId: string;
  memberId: string;
  /** Of kind `code`. */
  perkId: string;
  redemptionId: string;
  voucherCode: string;
  inviteCode: string;
  /** Of access codes. */
  batchId: string;
  assignmentId: string;
  submissionId: string;
  /** Of the submission, written by the coach. */
  reviewId: string;
  /** Of another course, which is closed. */
  certificateCode: string;
}

/** For every action an input that is well formed and fills every field, optional ones too. */
export const inputsFor = (subjects: Subjects): { [A in ActionName]: Input<A> } => {
  const { communityId, courseId, teamId, checkinId, commentId, mediaId, applicationId, caseId, memberId } = subjects;
  const { perkId, redemptionId, voucherCode, assignmentId, submissionId, reviewId, certificateCode } = subjects;
  const { inviteCode, batchId } = subjects;
  const cursor = 'AAAAAAAAAAAAAAAAAAAA';
  const answers = [{ questionId: 'QUESTION01', values: ['每天二十页'] }];
  const applications = [{ memberId, requestedAt: '2026-11-20T00:30:00.000Z' }];
  const localDate = '2026-11-20';
  const assignment = anAssignment({ mediaIds: [mediaId] });
  const privileges = { extraMakeups: 1, earlyEnrolHours: 24 };
  const tiers: Input<'vip.saveTiers'>['tiers'] = [
    { name: '星尘', icon: 'dust', growth: 0, retainGrowth: 0, privileges, benefits: [] },
    { name: '星火', icon: 'spark', growth: 300, retainGrowth: 30, privileges, benefits: ['生日祝福'] },
  ];
  return {
    'home.today': { communityId },
    'home.me': { communityId },
    'community.preview': { entry: communityId },
    'community.join': {
      communityId,
      inviteCode: 'ABCD-1234',
      accessCode: 'ABCD-1234',
      answers,
      nickname: '小满',
      rulesAccepted: true,
    },
    'community.leave': { communityId },
    'community.readRules': { communityId },
    'community.getProfile': { communityId },
    'community.updateProfile': { communityId, nickname: '小满', bio: '早起读书', avatarMediaId: mediaId },
    'community.updateSettings': { communityId, reminderTime: '07:30', showOnBoards: true, showSky: true },
    'account.exportRecord': { communityId },
    'account.deleteForever': { confirm: '注销' },
    'course.list': { communityId },
    'course.get': { communityId, courseId },
    'course.enrol': {
      communityId,
      courseId,
      inviteCode: 'ABCD-1234',
      accessCode: 'ABCD-1234',
      answers,
      rulesAccepted: true,
    },
    'course.withdraw': { communityId, courseId },
    'course.getForm': { communityId, courseId },
    'course.saveForm': {
      communityId,
      courseId,
      revision: 1,
      questions: [
        {
          questionId: 'QUESTION01',
          label: '每天能读多久',
          kind: 'single',
          required: true,
          options: ['半小时', '一小时'],
          min: null,
          max: null,
        },
      ],
    },
    'course.listEnrolments': { communityId, courseId, filter: 'applied', search: '小', cursor },
    'course.decideEnrolments': { communityId, courseId, applications, approve: true, reason: '欢迎' },
    'course.listDesk': { communityId, phase: 'running', cursor: `2026-11-01_${courseId}` },
    'course.getDesk': { communityId, courseId },
    'course.getSetup': { communityId, courseId },
    'course.create': { communityId, settings: aCourseSetting, coverMediaId: null },
    'course.copy': { communityId, courseId, startsOn: '2026-12-01' },
    'course.saveSetup': { communityId, courseId, revision: 1, settings: aCourseSetting, coverMediaId: null },
    'course.getPlan': { communityId, courseId },
    'course.savePlanDays': { communityId, courseId, revision: 1, days: [aPlanDay] },
    'course.arrangePlan': { communityId, courseId, revision: 1, order: [1, 2, 0] },
    'course.move': { communityId, courseId, to: 'closed', reason: '提前结营' },
    'course.acknowledgeRules': { communityId, courseId },
    'course.getReport': { communityId, courseId },
    'course.getCourseReport': { communityId, courseId },
    'course.exportReport': { communityId, courseId },
    'certificate.get': { communityId, courseId },
    'certificate.verify': { code: certificateCode },
    'gate.getPlace': { communityId, courseId },
    'gate.listInvites': { communityId, courseId, cursor: '1764000000000_ABCD1234' },
    'gate.makeInvite': { communityId, courseId, expiresOn: '2026-12-31' },
    'gate.revokeInvite': { communityId, courseId, code: inviteCode },
    'gate.listBatches': { communityId, courseId, cursor },
    'gate.issueAccessCodes': { communityId, courseId, count: 20, note: '小鹅通 11 月' },
    'gate.getBatch': { communityId, batchId },
    'gate.withdrawAccessCodes': { communityId, batchId, codeNo: 1 },
    'checkin.getDay': { communityId, courseId, localDate },
    'checkin.submit': {
      communityId,
      courseId,
      localDate,
      text: '今天读了二十页',
      mediaIds: [mediaId],
      numbers: { pages: 20 },
      visibility: 'course',
      writtenAt: '2026-11-20T08:00:00Z',
      makeup: false,
    },
    'checkin.revise': { communityId, checkinId, text: '改一改', mediaIds: [mediaId] },
    'checkin.appeal': { communityId, checkinId, reason: '只是引用' },
    'checkin.delete': { communityId, checkinId },
    'checkin.takeLeave': { communityId, courseId, localDate },
    'checkin.cancelLeave': { communityId, courseId, localDate },
    'checkin.getMonth': { communityId, courseId, month: '2026-11' },
    'checkin.getYear': { communityId, year: 2026, memberId },
    'checkin.listFeed': { communityId, scope: 'course', courseId, cursor },
    'checkin.get': { communityId, checkinId },
    'checkin.listComments': { communityId, checkinId, cursor },
    'checkin.addComment': { communityId, checkinId, text: '写得真好', replyToCommentId: commentId },
    'checkin.deleteComment': { communityId, commentId },
    'checkin.setLike': { communityId, checkinId, liked: true },
    'checkin.setFeatured': { communityId, checkinId, featured: true },
    'checkin.report': { communityId, subject: 'checkin', subjectId: checkinId, reason: '广告' },
    'team.listMine': { communityId },
    'team.get': { communityId, teamId },
    'team.getBoard': { communityId, courseId },
    'team.setNote': { communityId, teamId, text: '周三晚八点语音共读' },
    'team.listCare': { communityId, teamId },
    'team.markContacted': { communityId, teamId, memberId, contacted: true, note: '聊过，下周回来' },
    'grouping.propose': { communityId, courseId, fields: ['activity'], teamSize: 8 },
    'grouping.getDraft': { communityId, courseId },
    'grouping.listPeople': { communityId, courseId, teamId, cursor },
    'grouping.movePerson': { communityId, courseId, memberId, teamId },
    'grouping.setCaptain': { communityId, courseId, memberId },
    'grouping.renameTeam': { communityId, courseId, teamId, name: '织女小队' },
    'grouping.publish': { communityId, courseId, proposedAt: '2026-11-20T08:00:00Z' },
    'grouping.moveMember': { communityId, courseId, memberId, teamId },
    'grouping.placeLate': { communityId, courseId },
    'grouping.getWish': { communityId, courseId },
    'grouping.searchPeers': { communityId, courseId, nickname: '小', cursor },
    'grouping.setWish': { communityId, courseId, memberId, wantsToCaptain: true },
    'homework.list': { communityId, courseId },
    'homework.get': { communityId, assignmentId },
    'homework.saveDraft': { communityId, assignmentId, text: '写了一半', mediaIds: [mediaId] },
    'homework.submit': {
      communityId,
      assignmentId,
      text: '我的读书笔记',
      mediaIds: [mediaId],
      writtenAt: '2026-11-20T08:00:00Z',
    },
    'homework.listForStaff': { communityId, courseId },
    'homework.saveAssignment': { communityId, courseId, assignmentId, version: 1, ...assignment },
    'homework.deleteAssignment': { communityId, assignmentId },
    'homework.askToShow': { communityId, submissionId },
    'homework.answerToShow': { communityId, submissionId, consent: true },
    'homework.listShowcase': { communityId, courseId, cursor: '1700000000000-AAAAAAAAAAAAAAAA' },
    'team.setRole': { communityId, teamId, memberId, teamRole: 'study_lead' },
    'duty.get': { communityId, teamId },
    'duty.answer': { communityId, teamId, weekStart: '2026-11-23', accept: true },
    'duty.askSwap': { communityId, teamId, weekStart: '2026-11-23', memberId },
    'duty.answerSwap': { communityId, teamId, weekStart: '2026-11-23', accept: true },
    'duty.tick': {
      communityId,
      teamId,
      weekStart: '2026-11-16',
      item: 'hand_over',
      done: true,
      note: '周三共读接着来',
    },
    'duty.assign': { communityId, teamId, weekStart: '2026-11-23', memberId },
    'duty.setOptOut': { communityId, teamId, optedOut: true },
    'review.listCourses': { communityId },
    'review.listQueue': { communityId, courseId, assignmentId, cursor: '1700000000000-AAAAAAAAAAAAAAAA' },
    'review.listReleased': { communityId, courseId, assignmentId, cursor: '1700000000000-AAAAAAAAAAAAAAAA' },
    'review.claim': { communityId, submissionId, orNext: false },
    'review.giveBack': { communityId, reviewId },
    'review.get': { communityId, reviewId },
    'review.saveDraft': { communityId, reviewId, scores: { idea: 1 }, strength: '观点清楚', nextStep: '' },
    'review.finish': {
      communityId,
      reviewId,
      verdict: 'pass',
      scores: { idea: 1, proof: 1 },
      strength: '观点清楚',
      nextStep: '多举一个例子',
    },
    'review.releaseAll': { communityId, assignmentId },
    'review.withdraw': { communityId, reviewId, reason: '点错了一份' },
    'review.listOwed': { communityId },
    'review.listTimes': { communityId, courseId },
    'board.get': { communityId, board: 'persistence', week: '2026-11-16' },
    'points.listEntries': { communityId, filter: 'all', month: '2026-11', cursor },
    'points.listRules': { communityId },
    'points.getExpiry': { communityId },
    'points.listRuleSettings': { communityId },
    'points.listRuleVersions': { communityId, event: 'checkin', cursor: '3' },
    'points.saveRule': {
      communityId,
      event: 'checkin',
      points: 12,
      growth: 6,
      dailyLimit: 2,
      isEnabled: true,
      expectedVersion: 1,
    },
    'points.previewExpiry': { communityId, term: { kind: 'months', months: 12 } },
    'points.setExpiry': { communityId, term: { kind: 'never' }, expectedVersion: 1 },
    'points.grant': { communityId, memberId, points: 20, growth: 0, reason: '帮大家整理了书单' },
    'points.listMemberEntries': { communityId, memberId, filter: 'granted', cursor: '3' },
    'points.getReconciliation': { communityId },
    'points.reconcile': { communityId },
    'vip.get': { communityId },
    'vip.celebrate': { communityId, tierNo: 1 },
    'vip.listTiers': { communityId },
    'vip.previewTiers': { communityId, tiers },
    'vip.saveTiers': { communityId, version: 1, tiers },
    'perk.list': { communityId, filter: 'all', cursor: `0${cursor}` },
    'perk.get': { communityId, perkId },
    'perk.redeem': { communityId, perkId, price: 100, address: ADDRESS },
    'perk.listMine': { communityId, cursor },
    'perk.getVoucher': { communityId, redemptionId },
    'perk.revealCode': { communityId, redemptionId },
    'perk.cancel': { communityId, redemptionId },
    'perk.listForDesk': { communityId, cursor },
    'perk.getForDesk': { communityId, perkId },
    'perk.save': {
      communityId,
      perkId,
      version: 1,
      kind: 'code',
      status: 'on_sale',
      title: '电子书兑换码',
      summary: '任选一本',
      details: '打开阅读软件，输入兑换码。',
      partner: '城南书店',
      price: 100,
      minTierNo: 1,
      perMemberLimit: 1,
      opensAt: '2026-11-20T08:00:00Z',
      closesAt: '2026-12-20T08:00:00Z',
      promiseHours: 48,
      validDays: 30,
      stock: 50,
      coverMediaId: null,
    },
    'perk.importCodes': { communityId, perkId, codes: ['BOOK-0001'] },
    'perk.discardCodes': { communityId, perkId },
    'perk.listRedemptions': { communityId, perkId, cursor },
    'perk.listWaiting': { communityId, scope: 'todo', cursor: `x-${cursor}` },
    'perk.lookUpVoucher': { communityId, code: voucherCode },
    'perk.fulfil': { communityId, redemptionId, tracking: 'SF1234567890' },
    'perk.undoFulfil': { communityId, redemptionId },
    'perk.returnRedemption': { communityId, redemptionId, reason: '合作方停业' },
    'inbox.list': { communityId, cursor },
    'inbox.markRead': { communityId, messageIds: [cursor] },
    'media.begin': { communityId, mime: 'image/png', bytes: 1_000 },
    'media.beginFile': { communityId, fileName: '读书笔记.pdf', mime: 'application/pdf', bytes: 1_000 },
    'media.complete': { communityId, mediaId },
    'ops.listMembers': { communityId, search: '小', role: 'member', cursor: `1764000000000_${memberId}` },
    'ops.getMember': { communityId, memberId },
    'ops.setRole': { communityId, memberId, role: 'kol' },
    'ops.removeMember': { communityId, memberId, reason: '多次发广告' },
    'ops.listApplications': { communityId, cursor },
    'ops.decideApplication': { communityId, applicationId, approve: true, reason: '欢迎' },
    'ops.listSafetyCases': { communityId, cursor },
    'ops.decideSafetyCase': { communityId, caseId, decision: 'publish', reason: '没有问题' },
  };
};
