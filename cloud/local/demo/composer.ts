import { deckOf, type Deck } from './deck';
import { isLate, namesPlace, partOfDay, suits, type Occasion } from './fitting';
import type { DemoCourse } from './model';
import type { Random } from './random';
import { BOOK_SENTENCES, type Genre } from './texts/books';
import { EARLY_READING, EARLY_SENTENCES } from './texts/early-rising';
import { NIGHT_NOTES, NIGHT_WRITING } from './texts/night-writing';
import { THOUGHTS, type Mood } from './texts/practice';
import { CLOSINGS, SCENES_OF_LIFE, type Habit } from './texts/scenes-of-life';
import { TASK_ANSWERS } from './texts/task-answers';

export interface Composed {
  text: string;
  mood: Mood;
}

/** Writes check-ins for one course; a sentence comes back late, never to the same member, and no text comes twice. */
export type Composer = (occasion: Occasion) => Composed;

/** What goes well behind a sentence about a book. */
const AFTERTHOUGHTS: Mood[] = ['insight', 'insight', 'method', 'feeling'];

const ANSWERS_TASK = 0.5;
const STUCK_TODAY = 0.14;

const mapValues = <K extends string, V, W>(record: Record<K, V>, change: (value: V) => W) =>
  Object.fromEntries(Object.entries<V>(record).map(([key, value]) => [key, change(value)])) as Record<K, W>;

/** The composer of a course, by what the course is about. */
export function composerFor(course: DemoCourse, random: Random): Composer {
  const deck = (cards: readonly string[]) => deckOf(cards, random);
  const books = mapValues<Genre, string[], Deck<string>>(BOOK_SENTENCES, deck);
  const thoughts = mapValues<Mood, string[], Deck<string>>(THOUGHTS, deck);
  const scenes = mapValues<Habit, string[], Deck<string>>(SCENES_OF_LIFE, deck);
  const closings = mapValues(CLOSINGS, deck);
  const early = { rising: deck(EARLY_SENTENCES), reading: deck(EARLY_READING) };
  const notes = deck(NIGHT_NOTES);
  const told = new Map<string, Set<string>>();
  const answered = new Set<string>();
  const written = new Set<string>();

  /** A sentence from a deck that suits the occasion and that the member has not used. */
  function draw(from: Deck<string>, occasion: Occasion, fits: (sentence: string) => boolean = () => true): string {
    const mine = told.get(occasion.member.memberId) ?? new Set<string>();
    told.set(occasion.member.memberId, mine);
    const allowed = (sentence: string) => fits(sentence) && suits(sentence, occasion);
    const sentence = from.draw((card) => allowed(card) && !mine.has(card)) ?? from.draw(allowed) ?? '';
    mine.add(sentence);
    return sentence;
  }

  /** Out of what was written for one day of the plan, something that nobody has posted yet. */
  function once(pieces: string[], occasion: Occasion): string | null {
    const left = pieces.filter((piece) => !answered.has(piece) && suits(piece, occasion));
    if (left.length === 0) return null;
    const piece = random.pick(left);
    answered.add(piece);
    return piece;
  }

  const thought = (mood: Mood, occasion: Occasion) => draw(thoughts[mood], occasion);
  const scene = (occasion: Occasion) => draw(scenes[partOfDay(occasion.hour)], occasion);

  function closing(occasion: Occasion): string {
    const kind = random.chance(0.6) ? 'any' : isLate(occasion.hour) ? 'night' : 'day';
    return draw(closings[kind], occasion);
  }

  function reading(occasion: Occasion): { parts: string[]; mood: Mood } {
    const answer = random.chance(ANSWERS_TASK) ? once(TASK_ANSWERS[occasion.dayNo - 1]!, occasion) : null;
    if (answer) return { parts: random.chance(0.25) ? [answer, closing(occasion)] : [answer], mood: 'insight' };
    const opening = random.chance(0.4) ? [scene(occasion)] : [];
    if (random.chance(STUCK_TODAY)) return { parts: [...opening, thought('stuck', occasion)], mood: 'stuck' };
    const mood = random.pick(AFTERTHOUGHTS);
    const book = draw(books[occasion.member.genre], occasion, (line) => opening.length === 0 || !namesPlace(line));
    const shape = random.next();
    if (shape < 0.22) return { parts: [...opening, book], mood: 'feeling' };
    if (shape < 0.4) return { parts: [...opening, thought(mood, occasion)], mood };
    const parts = [...opening, book, thought(mood, occasion)];
    return { parts: random.chance(0.15) ? [...parts, closing(occasion)] : parts, mood };
  }

  function rising(occasion: Occasion): { parts: string[]; mood: Mood } {
    const parts = [draw(early.rising, occasion)];
    const what = random.next();
    if (what < 0.4) parts.push(draw(early.reading, occasion));
    else if (what < 0.7) parts.push(draw(books[occasion.member.genre], occasion, (line) => !namesPlace(line)));
    else if (what < 0.9) parts.push(thought(random.pick(AFTERTHOUGHTS), occasion));
    if (random.chance(0.15)) parts.push(closing(occasion));
    return { parts, mood: 'feeling' };
  }

  function nightly(occasion: Occasion): { parts: string[]; mood: Mood } {
    const piece = once([NIGHT_WRITING[occasion.dayNo - 1]!], occasion);
    if (piece) return { parts: [piece], mood: 'feeling' };
    const note = draw(notes, occasion);
    return { parts: random.chance(0.3) ? [note, draw(closings.night, occasion)] : [note], mood: 'method' };
  }

  const write = { reading, rising, nightly }[course.plan.voice];
  return (occasion) => {
    const { parts, mood } = write(occasion);
    const between = parts.length > 2 && random.chance(0.4) ? '\n' : '';
    while (written.has(parts.join(between))) parts.push(closing(occasion));
    const text = parts.join(between);
    written.add(text);
    return { text, mood };
  };
}
