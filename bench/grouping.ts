import { groupPeople } from '../cloud/features/grouping/rules/group-people';
import { shuffled } from '../cloud/features/grouping/rules/order';
import { ACTIVITY, type Field, type Person } from '../cloud/features/grouping/rules/people';
import { cut, sizesOf } from '../cloud/features/grouping/rules/sizes';
import { spreadOf } from '../cloud/features/grouping/rules/spread';
import { traitsOf } from '../cloud/features/grouping/rules/traits';
import { answerForm, CO_READING_FORM } from '../cloud/local/demo/grouping-course';
import { seededRandom } from '../cloud/local/demo/random';
import type { Row } from './support/report';
import { median, rounded } from './support/statistics';

const MANY = 10_000;
const PROMISED_MS = 2_000;
const ROUNDS = 5;
/** As many teams of chance are drawn, and the middle one is taken. */
const DRAWS = 99;

const FIELDS: Field[] = [
  ...CO_READING_FORM.map(({ kind }, index) => ({ key: `question${index}`, kind: kind as Field['kind'] })),
  { key: ACTIVITY, kind: 'number' },
];

/** People who answered the form of the demo's camp, in the order of enrolment; a fifth of them for the first time here. */
function enrolled(count: number): Person[] {
  const random = seededRandom(count);
  return Array.from({ length: count }, (_, place): Person => {
    const answers = answerForm(place, count, random);
    return {
      memberId: `M${String(place).padStart(9, '0')}`,
      answers: Object.fromEntries(answers.map((values, index) => [`question${index}`, values])),
      activity: random.chance(0.2) ? null : Math.round(random.next() * 100) / 100,
      wantsToBeWith: null,
      captaincy: random.chance(0.2) ? 'willing' : 'none',
    };
  });
}

/** Dealt forth and back in the order of past activity: 1 2 3, 3 2 1, 1 2 3, … */
function snakeDraft(people: readonly Person[], teams: number): Person[][] {
  const dealt: Person[][] = Array.from({ length: teams }, () => []);
  const byActivity = [...people].sort((one, other) => (other.activity ?? -1) - (one.activity ?? -1));
  byActivity.forEach((person, index) => {
    const place = index % teams;
    dealt[Math.floor(index / teams) % 2 === 0 ? place : teams - 1 - place]!.push(person);
  });
  return dealt;
}

/** The mean spread over all fields; see docs/grouping.md. */
function spreadIn(people: readonly Person[], teams: readonly (readonly Person[])[]): number {
  const traits = traitsOf(people, FIELDS);
  const positions = new Map(people.map((person, position) => [person, position]));
  const indices = teams.map((team) => team.map((person) => positions.get(person)!));
  return traits.fields.reduce((sum, field) => sum + spreadOf(traits, field, indices), 0) / traits.fields.length;
}

/** How alike the teams are, against those of chance and of a snake draft, for one course. */
function quality(count: number, teamSize: number): Row[] {
  const people = enrolled(count);
  const sizes = sizesOf(count, teamSize);
  const byId = new Map(people.map((person) => [person.memberId, person]));
  const teams = groupPeople(people, { fields: FIELDS, teamSize, seed: 'bench' });
  const ours = spreadIn(
    people,
    teams.map(({ memberIds }) => memberIds.map((memberId) => byId.get(memberId)!)),
  );
  const draws = Array.from({ length: DRAWS }, (_, draw) =>
    spreadIn(
      people,
      cut(
        shuffled(people, ({ memberId }) => memberId, `draw ${draw}`),
        sizes,
      ),
    ),
  );
  const others = {
    'the order of enrolment': spreadIn(people, cut(people, sizes)),
    chance: median(draws),
    'a snake draft by activity': spreadIn(people, snakeDraft(people, sizes.length)),
  };
  const percent = (share: number) => `${rounded(share * 100, 1)}%`;
  return Object.entries(others).map(([name, theirs]) => ({
    benchmark: `grouping ${count} into teams of ${teamSize}: spread`,
    ratio: rounded(ours / theirs),
    against: name,
    detail: `${percent(ours)} against ${percent(theirs)}`,
    passes: ours < theirs,
  }));
}

function speed(): Row {
  const people = enrolled(MANY);
  const times = Array.from({ length: ROUNDS }, () => {
    // one thread: processor time is the time on a machine that does nothing else
    const before = process.cpuUsage();
    groupPeople(people, { fields: FIELDS, teamSize: 10, seed: 'bench' });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return {
    benchmark: `grouping ${MANY.toLocaleString('en')} into teams of 10`,
    ratio: rounded(median(times) / PROMISED_MS),
    against: `${PROMISED_MS / 1000} s`,
    detail: `p50 ${rounded(median(times), 0)} ms of processor time`,
    passes: median(times) <= PROMISED_MS,
  };
}

/** What grouping promises: 10,000 people within 2 s, and teams that are more alike than other ways make them. */
export function grouping(): Row[] {
  return [speed(), ...quality(24, 8), ...quality(300, 10)];
}
