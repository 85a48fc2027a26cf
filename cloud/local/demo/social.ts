import { FEATURED_STORIES } from './texts/featured';
import { COACH_COMMENTS, COMMENTS, NIGHT_COMMENTS, REPLIES, type CommentLine } from './texts/comments';
import { deckOf } from './deck';
import { hourOf } from './local-time';
import type { DemoCheckin, DemoMember, Moment } from './model';

const FAMILY = /孩子|女儿|妈|奶奶|外婆|爱人|老公|爸|外公/;
const WITH_COMMENTS = 0.34;
const FROM_OWN_TEAM = 0.72;
const BY_COACH = 0.05;
const ANSWERED = 0.4;
const HOUR_MS = 3_600_000;
/** Hours of the clock between which nobody answers. */
const ASLEEP: [from: number, until: number] = [1.5, 6];

/** Who reads a course: those enrolled, and the staff who look in. */
export interface Audience {
  members: DemoMember[];
  coach: DemoMember | null;
  /** Finds anybody of the community by name, for comments written by hand. */
  byName: (nickname: string) => DemoMember;
}

/** Gives the published check-ins of one course their likes, comments and features; nothing happens after `now`. */
export function socialise(checkins: DemoCheckin[], audience: Audience, moment: Moment): void {
  const { random } = moment;
  const decks = Object.fromEntries(
    Object.entries(COMMENTS).map(([mood, lines]) => [mood, deckOf<CommentLine>(lines, random)]),
  );
  const nightDeck = deckOf<CommentLine>(NIGHT_COMMENTS, random);
  const coachDeck = deckOf<CommentLine>(COACH_COMMENTS, random);
  const replies = deckOf(REPLIES, random);

  for (const checkin of checkins) {
    if (checkin.state !== 'published' || checkin.visibility === 'self') continue;
    feature(checkin, moment);
    like(checkin, audience, moment);
    for (const [author, text] of checkin.scripted) say(checkin, audience.byName(author), text);
    if (checkin.scripted.length === 0 && random.chance(WITH_COMMENTS)) {
      chat(checkin);
      answer(checkin);
    }
    checkin.comments.sort((a, b) => a.at.getTime() - b.at.getTime());
  }

  function chat(checkin: DemoCheckin): void {
    const { coach } = audience;
    if (coach && coach.memberId !== checkin.seat.member.memberId && random.chance(BY_COACH)) {
      say(checkin, coach, textOf(coachDeck.draw((line) => fits(line, told(checkin)))));
    }
    for (let left = random.pick([1, 1, 1, 2, 2, 3]); left > 0; left -= 1) {
      const deck = checkin.course.plan.voice === 'nightly' ? nightDeck : decks[topicOf(checkin, moment)]!;
      const line = deck.draw((candidate) => fits(candidate, told(checkin)));
      const author = random.pick(readersOf(checkin, audience, random.chance(FROM_OWN_TEAM)));
      if (author && !checkin.comments.some((comment) => comment.author === author)) say(checkin, author, textOf(line));
    }
  }

  function say(checkin: DemoCheckin, author: DemoMember, text: string | null, replyTo: DemoMember | null = null): void {
    const last = checkin.comments.at(-1)?.at ?? checkin.createdAt;
    const at = soonAfter(last, checkin.comments.length === 0 ? 5 : 2, moment);
    if (text && at) checkin.comments.push({ commentId: random.idAt(at), author, replyTo, text, at });
  }

  /** The author answers the first comment now and then. */
  function answer(checkin: DemoCheckin): void {
    const [first] = checkin.comments;
    if (!first || !random.chance(ANSWERED)) return;
    say(checkin, checkin.seat.member, textOf(replies.draw((line) => fits(line, first.text))), first.author);
  }
}

const textOf = (line: CommentLine | null) => (typeof line === 'string' || line === null ? line : line.text);

/** What a comment can be about: the words and the pictures' names. */
const told = ({ text, scenes }: DemoCheckin) => `${text} ${scenes.join(' ')}`;

const fits = (line: CommentLine, about: string) => typeof line === 'string' || line.about.test(about);

function topicOf({ mood, text, scenes, createdAt }: DemoCheckin, { random }: Moment): string {
  if (scenes.length > 0 && random.chance(0.3)) return 'picture';
  if (FAMILY.test(text) && random.chance(0.4)) return 'family';
  if (hourOf(createdAt) < 6.8 && hourOf(createdAt) > 4.5 && random.chance(0.25)) return 'dawn';
  return random.chance(0.6) ? mood : 'any';
}

function readersOf(
  { seat, course, visibility, createdAt }: DemoCheckin,
  audience: Audience,
  isOwnTeam: boolean,
): DemoMember[] {
  // Who fell silent does not read either, nor who had yet to join.
  const isThere = (member: DemoMember) => member.temper !== 'silent' && member.joinedAt < createdAt;
  const others = audience.members.filter((member) => member !== seat.member && isThere(member));
  const team = course.seats
    .filter(({ teamId }) => teamId !== null && teamId === seat.teamId)
    .map(({ member }) => member);
  const mates = team.filter((member) => others.includes(member));
  return mates.length > 0 && (isOwnTeam || visibility === 'team') ? mates : others;
}

/** An instant within some hours after another at which people are awake, or null when there is none before `now`. */
function soonAfter(from: Date, minutes: number, { now, random }: Moment): Date | null {
  const latest = Math.min(from.getTime() + 9 * HOUR_MS, now.getTime() - 30_000);
  const earliest = from.getTime() + minutes * 60_000;
  if (latest <= earliest) return null;
  // Most answers come early.
  const wanted = earliest + random.next() ** 2 * (latest - earliest);
  const hour = hourOf(new Date(wanted));
  if (hour < ASLEEP[0] || hour >= ASLEEP[1]) return new Date(Math.floor(wanted));
  const morning = wanted + (ASLEEP[1] - hour + random.next() * 1.5) * HOUR_MS;
  const soon = earliest + random.next() * 0.25 * HOUR_MS;
  const instant = morning <= latest ? morning : soon;
  return instant <= latest ? new Date(Math.floor(instant)) : null;
}

function like(checkin: DemoCheckin, audience: Audience, moment: Moment): void {
  const { random } = moment;
  const mates = random.shuffled(readersOf(checkin, audience, true));
  const others = random.shuffled(readersOf(checkin, audience, false).filter((member) => !mates.includes(member)));
  const isLoved = checkin.featuredAt !== null || checkin.scripted.length > 0;
  const fromMates = random.between(isLoved ? 4 : 0, Math.min(mates.length, isLoved ? 9 : 6));
  const fromOthers = checkin.visibility === 'team' ? 0 : random.between(isLoved ? 4 : 0, isLoved ? 11 : 3);
  for (const member of [...mates.slice(0, fromMates), ...others.slice(0, fromOthers)]) {
    const at = soonAfter(checkin.createdAt, 1, moment);
    if (at) checkin.likedBy.push({ memberId: member.memberId, at });
  }
}

/** Stories are featured the evening after; of the other courses, a long text now and then. */
function feature(checkin: DemoCheckin, moment: Moment): void {
  const { member } = checkin.seat;
  const isStory = FEATURED_STORIES.some(({ author, text }) => author === member.nickname && text === checkin.text);
  const isGood = checkin.course.plan.voice !== 'reading' && checkin.text.length > 52 && checkin.scenes.length > 0;
  if (isStory || (isGood && moment.random.chance(0.12))) checkin.featuredAt = soonAfter(checkin.createdAt, 40, moment);
}
