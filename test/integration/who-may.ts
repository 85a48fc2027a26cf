import type { ActionName } from '@contract/actions';

/** Everybody who may try an action; each one of them stands in the scene of roles.ts. */
export const ROLES = [
  'stranger',
  'applicant',
  'memberElsewhere',
  'operatorElsewhere',
  'removed',
  'bystander',
  'learner',
  'teammate',
  'learnerOfOtherTeam',
  'captain',
  'captainOfOtherTeam',
  'coach',
  'operator',
  'owner',
] as const;
export type RoleName = (typeof ROLES)[number];

const desk: RoleName[] = ['operator', 'owner'];
const staff: RoleName[] = ['coach', ...desk];
const members: RoleName[] = [
  'bystander',
  'learner',
  'teammate',
  'learnerOfOtherTeam',
  'captain',
  'captainOfOtherTeam',
  ...staff,
];
/** Those on the course, and staff, who see every course. */
const classmates = members.filter((role) => role !== 'bystander');
const everybody: RoleName[] = [...ROLES];
/** The one whose check-in, comment, picture it is. */
const author: RoleName[] = ['learner'];

/**
 * For whom an action exists. To all others it answers RESOURCE.NOT_FOUND, whatever it is about; those named here are
 * served, or refused with a code that says why. What the action is about belongs to the `learner` of the scene.
 */
export const WHO_MAY: Record<ActionName, RoleName[]> = {
  'home.today': members,
  'home.me': members,
  'community.preview': everybody,
  'community.join': everybody,
  'community.leave': members,
  'community.readRules': members,
  'community.getProfile': members,
  // with a picture of one's own
  'community.updateProfile': author,
  'community.updateSettings': members,
  'account.exportRecord': members,
  'account.deleteForever': everybody.filter((role) => role !== 'stranger'),
  'course.list': members,
  'course.get': members,
  'course.enrol': members,
  'course.withdraw': members,
  'checkin.getDay': members,
  'checkin.submit': members,
  'checkin.revise': author,
  'checkin.appeal': author,
  'checkin.delete': author,
  'checkin.takeLeave': members,
  'checkin.cancelLeave': members,
  'checkin.getMonth': members,
  'checkin.getYear': members,
  'checkin.listFeed': classmates,
  'checkin.get': classmates,
  'checkin.listComments': classmates,
  'checkin.addComment': classmates,
  'checkin.deleteComment': [...author, ...staff],
  'checkin.setLike': classmates,
  'checkin.setFeatured': ['captain', ...staff],
  'checkin.report': classmates,
  'team.listMine': members,
  'points.listEntries': members,
  'points.listRules': members,
  'inbox.list': members,
  'inbox.markRead': members,
  'media.begin': members,
  'media.complete': author,
  'ops.listApplications': desk,
  'ops.decideApplication': desk,
  'ops.listSafetyCases': desk,
  'ops.decideSafetyCase': desk,
};
