import type { ActionName, Input } from '@contract/actions';

/** Things in one community that the inputs below are about. */
export interface Subjects {
  communityId: string;
  courseId: string;
  checkinId: string;
  commentId: string;
  mediaId: string;
  applicationId: string;
  caseId: string;
  memberId: string;
}

/** For every action an input that is well formed and fills every field, optional ones too. */
export const inputsFor = (subjects: Subjects): { [A in ActionName]: Input<A> } => {
  const { communityId, courseId, checkinId, commentId, mediaId, applicationId, caseId, memberId } = subjects;
  const cursor = 'AAAAAAAAAAAAAAAAAAAA';
  const answers = [{ questionId: 'QUESTION01', values: ['每天二十页'] }];
  const localDate = '2026-11-20';
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
    'course.enrol': { communityId, courseId, inviteCode: 'ABCD-1234', accessCode: 'ABCD-1234', rulesAccepted: true },
    'course.withdraw': { communityId, courseId },
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
    'points.listEntries': { communityId, filter: 'all', month: '2026-11', cursor },
    'points.listRules': { communityId },
    'inbox.list': { communityId, cursor },
    'inbox.markRead': { communityId, messageIds: [cursor] },
    'media.begin': { communityId, mime: 'image/png', bytes: 1_000 },
    'media.complete': { communityId, mediaId },
    'ops.listApplications': { communityId, cursor },
    'ops.decideApplication': { communityId, applicationId, approve: true, reason: '欢迎' },
    'ops.listSafetyCases': { communityId, cursor },
    'ops.decideSafetyCase': { communityId, caseId, decision: 'publish', reason: '没有问题' },
  };
};
