import { dated } from './announcements';
import { dawnCourses, morningWriters, nightCourse, seatAlone, seatTeams } from './camps';
import { liveThrough } from './checkins';
import { DAWN_COMMUNITY, NIGHT_COMMUNITY, type CommunityProfile } from './communities';
import { deskOf } from './desk';
import { homeworkOf, NO_HOMEWORK } from './homework';
import { mailOf } from './mail';
import type { DemoCourse, DemoMember, Moment } from './model';
import { dawnPeople, nightPeople, type People } from './people';
import { NIGHT_INVITE_CODE } from './personas';
import { NO_PERKS, perksOf } from './perks';
import { openAlbum, type Album } from './pictures';
import { ROSTER } from './roster';
import { checkinsOf, type SettledCourse, type Settlement } from './settlement';
import { socialise } from './social';
import { stepsOf } from './steps';
import { DAWN_ANNOUNCEMENTS, NIGHT_ANNOUNCEMENTS, type AnnouncementText } from './texts/announcements';
import { EARLY_TEAMS, READING_TEAMS } from './teams';
import { READING_HOMEWORK } from './texts/homework';
import { DAWN_PERKS, DAWN_REDEMPTIONS } from './texts/perks';

interface Setting {
  communityId: string;
  profile: CommunityProfile;
  people: People;
  announcements: AnnouncementText[];
  coach: DemoMember | null;
}

/** Makes up both communities, the main one first. The same moment makes the same story. */
export function tellStory(moment: Moment): Settlement[] {
  const dawn = tellDawn(moment);
  const shared = dawn.people.members.find(({ nickname }) => nickname === '陈一诺')!;
  const night = tellNight(shared, moment);
  // Last, so that what the perks draw by chance leaves the rest of the story as it is.
  const texts = { perks: DAWN_PERKS, redemptions: DAWN_REDEMPTIONS };
  const perkStory = perksOf(texts, dawn.people.members, dawn.album, moment);
  const homework = homeworkTold(dawn, moment);
  return [{ ...dawn, perkStory, homework }, night];
}

function homeworkTold({ courses, people, album }: Settlement, moment: Moment) {
  const coach = people.members.find(({ nickname }) => nickname === '何晴')!;
  const { course } = courses.find(({ hostId }) => hostId === coach.memberId)!;
  return homeworkOf(READING_HOMEWORK, { course, coach, album }, moment);
}

function tellDawn(moment: Moment): Settlement {
  const communityId = moment.random.id();
  const people = dawnPeople(communityId, moment);
  const { members } = people;
  const named = finder(members);
  const { reading, early, writing } = dawnCourses(communityId, moment);
  const album = openAlbum(communityId, moment);
  const teams = [
    ...seatTeams(early, EARLY_TEAMS, members, moment),
    ...seatTeams(reading, READING_TEAMS, members, moment),
  ];
  seatAlone(writing, morningWriters(members));
  const setting = {
    communityId,
    profile: DAWN_COMMUNITY,
    people,
    announcements: DAWN_ANNOUNCEMENTS,
    coach: named('何晴'),
  };
  const hosts: [DemoCourse, DemoMember][] = [
    [early, named('苏晴')],
    [reading, named('何晴')],
    [writing, named('陆听澜')],
  ];
  const settlement = tell(setting, hosts, album, moment);
  const brought = { growth: byNickname('carriedGrowth'), growthNow: byNickname('growthNow') };
  return { ...settlement, teams, brought, desk: deskOf(members, checkinsOf(settlement), moment) };
}

function tellNight(shared: DemoMember, moment: Moment): Settlement {
  const communityId = moment.random.id();
  const people = nightPeople(communityId, shared, moment);
  const course = nightCourse(communityId, moment);
  const album = openAlbum(communityId, moment);
  seatAlone(course, people.members);
  const setting = { communityId, profile: NIGHT_COMMUNITY, people, announcements: NIGHT_ANNOUNCEMENTS, coach: null };
  const settlement = tell(setting, [[course, people.members[0]!]], album, moment);
  return { ...settlement, inviteCode: NIGHT_INVITE_CODE };
}

/** What every community has: courses lived through, talk below the check-ins, steps and mail. */
function tell(setting: Setting, hosts: [DemoCourse, DemoMember][], album: Album, moment: Moment): Settlement {
  const { communityId, profile, people, coach } = setting;
  const { members } = people;
  const courses: SettledCourse[] = hosts.map(([course, host]) => {
    const history = liveThrough(course, album, moment);
    const audience = { members: course.seats.map(({ member }) => member), coach, byName: finder(members) };
    socialise(history.checkins, audience, moment);
    return { course, history, hostId: host.memberId, coverKey: album.addCover(course.plan.cover) };
  });
  const checkins = checkinsOf({ courses });
  const reminded = new Set(people.memberRows.filter(({ reminder_time }) => reminder_time).map((row) => row.member_id));
  const announcements = dated(
    setting.announcements,
    hosts.map(([course]) => course),
    moment,
  );
  return {
    communityId,
    profile,
    coverKey: album.addCover(profile.cover),
    people,
    avatarKeys: hangAvatars(people, album),
    album,
    courses,
    teams: [],
    steps: stepsOf(members, checkins, ({ memberId }) => reminded.has(memberId), moment),
    brought: { growth: new Map(), growthNow: new Map() },
    mail: mailOf({ communityName: profile.name, members, announcements, checkins }, moment),
    desk: null,
    inviteCode: null,
    perkStory: NO_PERKS,
    homework: NO_HOMEWORK,
  };
}

function hangAvatars({ members, avatars }: People, album: Album): Map<string, string> {
  return new Map(
    members.flatMap((member) => {
      const drawing = avatars.get(member.memberId);
      return drawing ? [[member.memberId, album.add(member, `avatar:${drawing}`, member.joinedAt).storageKey]] : [];
    }),
  );
}

const byNickname = (figure: 'carriedGrowth' | 'growthNow') =>
  new Map(ROSTER.flatMap((entry) => (entry[figure] === undefined ? [] : [[entry.nickname, entry[figure]]])));

const finder = (members: DemoMember[]) => (nickname: string) => {
  const member = members.find((candidate) => candidate.nickname === nickname);
  if (!member) throw new Error(`nobody is called ${nickname}`);
  return member;
};
