import type { Selectable } from 'kysely';
import type { DB } from '../../database/schema';
import { instantOf } from '../../core/zone';
import { addDays } from '../../core/days';
import { NIGHT_MEMBERS } from './communities';
import { TIME_ZONE, type DemoMember, type Moment } from './model';
import { ROSTER, type RosterEntry } from './roster';

/** Days since the main community opened here, and since the second one did. */
const DAWN_OPENED_DAYS_AGO = 45;
const NIGHT_OPENED_DAYS_AGO = 70;

type PersonRow = Pick<Selectable<DB['people']>, 'person_id' | 'openid' | 'created_at'>;
type MemberRow = Pick<
  Selectable<DB['members']>,
  'community_id' | 'member_id' | 'person_id' | 'nickname' | 'bio' | 'role' | 'joined_at' | 'reminder_time'
>;

export interface People {
  members: DemoMember[];
  personRows: PersonRow[];
  memberRows: MemberRow[];
  /** Name of the drawing each member has for a picture. */
  avatars: Map<string, string>;
}

const REMINDERS = { dawn: '06:00', commute: '07:30', noon: '12:10', evening: '20:00', night: '21:30' };

/** The sixty members of the main community; the owner founded it. */
export function dawnPeople(communityId: string, moment: Moment): People {
  const people: People = { members: [], personRows: [], memberRows: [], avatars: new Map() };
  for (const entry of ROSTER) addMember(people, { communityId, entry, personId: moment.random.id() }, moment);
  return people;
}

/** The members of the second community, one of whom is a person of the first. */
export function nightPeople(communityId: string, shared: DemoMember, moment: Moment): People {
  const people: People = { members: [], personRows: [], memberRows: [], avatars: new Map() };
  NIGHT_MEMBERS.forEach(({ nickname, bio, avatar }, index) => {
    const role = index === 0 ? 'owner' : 'member';
    const joinedDaysAgo = NIGHT_OPENED_DAYS_AGO - index * 4;
    const entry: RosterEntry = {
      nickname,
      bio,
      avatar,
      role,
      joinedDaysAgo,
      temper: 'loose',
      habit: 'night',
      genre: 'craft',
    };
    addMember(people, { communityId, entry, personId: moment.random.id() }, moment);
  });
  const guest = ROSTER.find(({ nickname }) => nickname === shared.nickname)!;
  const entry: RosterEntry = { ...guest, joinedDaysAgo: NIGHT_OPENED_DAYS_AGO - 6, genre: 'craft' };
  addMember(people, { communityId, entry, personId: shared.personId }, moment);
  // The person is there already.
  people.personRows = people.personRows.filter(({ person_id }) => person_id !== shared.personId);
  return people;
}

function addMember(
  people: People,
  { communityId, entry, personId }: { communityId: string; entry: RosterEntry; personId: string },
  { today, random }: Moment,
): void {
  const isOwner = entry.role === 'owner';
  const usual = isOwner ? DAWN_OPENED_DAYS_AGO : random.between(38, DAWN_OPENED_DAYS_AGO - 1);
  const day = addDays(today, -(entry.joinedDaysAgo ?? usual));
  const joinedAt = instantOf(day, isOwner ? 480 : random.between(510, 1_320), TIME_ZONE);
  const memberId = random.id();
  const { nickname, bio, temper, habit, genre, role = 'member', isParent = false } = entry;
  people.members.push({ communityId, memberId, personId, nickname, role, temper, habit, genre, isParent, joinedAt });
  people.personRows.push({ person_id: personId, openid: entry.openid ?? `demo-${personId}`, created_at: joinedAt });
  people.memberRows.push({
    community_id: communityId,
    member_id: memberId,
    person_id: personId,
    nickname,
    bio,
    role,
    joined_at: joinedAt,
    reminder_time: temper === 'loose' ? null : REMINDERS[habit],
  });
  if (entry.avatar) people.avatars.set(memberId, entry.avatar);
}
