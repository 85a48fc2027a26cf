import { learningDayAt } from '../../features/checkin/rules/schedule';
import { streaksOf, type DayFacts } from '../../features/checkin/rules/streak';
import { weekdayOf } from '../../core/days';
import { composerFor, type Composer } from './composer';
import { diaryOf, type DiaryEvent, type Script } from './diary';
import { partOfDay } from './fitting';
import { dayOf, hourOf } from './local-time';
import type { DemoCheckin, DemoCourse, DemoLeave, DemoSeat, Moment } from './model';
import type { Album } from './pictures';
import { exceptionFor, scriptOf, writtenFor } from './scripted';

const WITH_PICTURES = 0.3;
const WITH_NUMBERS = 0.85;

/** What happened in one course, in order of time. */
export interface CourseHistory {
  checkins: DemoCheckin[];
  leaves: DemoLeave[];
}

interface SeatEvent extends DiaryEvent {
  seat: DemoSeat;
}

/** Lives through a course: who lit which day, what they wrote and showed, and the streak that made. */
export function liveThrough(course: DemoCourse, album: Album, moment: Moment): CourseHistory {
  const events: SeatEvent[] = course.seats.flatMap((seat) => {
    const script: Script = scriptOf(course, seat.member.nickname);
    return diaryOf(course, seat, script, moment).map((event) => ({ ...event, seat }));
  });
  events.sort((a, b) => a.at.getTime() - b.at.getTime());
  const compose = composerFor(course, moment.random);
  const standings = new Map(course.seats.map((seat) => [seat, emptyFacts(course, seat)]));
  const history: CourseHistory = { checkins: [], leaves: [] };
  for (const event of events) {
    const facts = standings.get(event.seat)!;
    if (event.kind === 'leave') {
      facts.onLeave.add(event.localDate);
      const { memberId } = event.seat.member;
      history.leaves.push({ course, memberId, localDate: event.localDate, takenAt: event.at });
    } else {
      (event.kind === 'makeup' ? facts.madeUp : facts.lit).add(event.localDate);
      const figures = streaksOf({ ...facts, today: learningDayAt(course.schedule, event.at) });
      history.checkins.push(checkinOf({ course, event, figures, compose, album }, moment));
    }
  }
  return history;
}

interface GrowingFacts extends DayFacts {
  lit: Set<string>;
  madeUp: Set<string>;
  onLeave: Set<string>;
}

function emptyFacts(course: DemoCourse, seat: DemoSeat): GrowingFacts {
  const { dates: scheduled } = course;
  return { scheduled, firstDay: seat.firstDay, today: '', lit: new Set(), madeUp: new Set(), onLeave: new Set() };
}

interface Making {
  course: DemoCourse;
  event: SeatEvent;
  figures: { streak: number; best: number };
  compose: Composer;
  album: Album;
}

function checkinOf({ course, event, figures, compose, album }: Making, moment: Moment): DemoCheckin {
  const { random } = moment;
  const { seat, localDate, at } = event;
  const dayNo = course.dates.indexOf(localDate) + 1;
  const hour = hourOf(at);
  const written = writtenFor(course, seat.member.nickname, dayNo);
  const exception = exceptionFor(course, seat.member.nickname, dayNo);
  const composed = written ?? compose({ member: seat.member, dayNo, hour, isWeekend: weekdayOf(dayOf(at)) > 5 });
  const shown = random.chance(WITH_PICTURES) ? album.choose(partOfDay(hour)) : [];
  const scenes = written ? written.scenes : (exception?.scenes ?? shown);
  const pictureState = exception?.pictureState ?? 'passed';
  const takenAt = new Date(at.getTime() - 60_000);
  const pictures = scenes.map((scene) => album.add(seat.member, `scene:${scene}`, takenAt, pictureState));
  return {
    checkinId: random.idAt(at),
    course,
    seat,
    localDate,
    dayNo,
    text: exception?.text ?? composed.text,
    mood: composed.mood,
    scenes,
    mediaIds: pictures.map(({ mediaId }) => mediaId),
    numbers: random.chance(WITH_NUMBERS) ? numbersFor(course, moment) : {},
    visibility: written || exception ? 'course' : visibilityFor(seat, moment),
    state: exception?.state ?? 'published',
    stateReason: exception?.stateReason ?? null,
    isMakeup: event.kind === 'makeup',
    streak: figures.streak,
    bestStreak: figures.best,
    createdAt: at,
    featuredAt: null,
    likedBy: [],
    comments: [],
    scripted: written?.comments ?? [],
  };
}

function visibilityFor(seat: DemoSeat, { random }: Moment): DemoCheckin['visibility'] {
  const draw = random.next();
  if (draw < 0.03) return 'self';
  return draw < 0.1 && seat.teamId ? 'team' : 'course';
}

/** Numbers that fit each other: a page takes about two minutes, and a good evening three hundred characters. */
function numbersFor(course: DemoCourse, { random }: Moment): Record<string, number> {
  const pages = random.between(6, 34);
  const values: Record<string, number> = {
    minutes: Math.max(10, Math.round((pages * random.between(14, 24)) / 50) * 5),
    pages,
    words: random.between(8, 30) * 10,
  };
  return Object.fromEntries(course.plan.numbers.map(({ key }) => [key, values[key]!]));
}
