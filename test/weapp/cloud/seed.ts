import type pg from 'pg';
import { databaseOver, type Database } from '../../../cloud/core/database';
import { randomId } from '../../../cloud/core/ids';
import { vaultOver } from '../../../cloud/core/vault';
import { localDateOf } from '../../../cloud/core/zone';
import { seedDemo } from '../../../cloud/local/demo';

/** The key of the vault, which two processes share. Any will do. */
export const DATA_KEYS = `test:${Buffer.alloc(32, 'demo').toString('base64')}`;

/** A course of the demo community that runs today and that everybody may enrol in. */
interface SeededCourse {
  courseId: string;
  title: string;
}

export interface Seeded {
  communityId: string;
  /** The demo's reading camp, lively. */
  reading: SeededCourse;
  /** A quiet course beside it: the second star of a day. */
  walking: SeededCourse;
}

const DAYS = 7;

async function addWalkingCourse(database: Database, communityId: string, now: Date): Promise<SeededCourse> {
  const course = { courseId: randomId(), title: '7 天走路听书' };
  const key = { community_id: communityId, course_id: course.courseId };
  const today = localDateOf(now, 'Asia/Shanghai');
  await database
    .insertInto('courses')
    .values({
      ...key,
      title: course.title,
      kind: 'flash',
      status: 'open',
      starts_on: today,
      days: DAYS,
      dissolves_on: localDateOf(new Date(now.getTime() + 30 * 86_400_000), 'Asia/Shanghai'),
      created_at: now,
    })
    .execute();
  const plan = Array.from({ length: DAYS }, (_, index) => ({
    ...key,
    day_no: index + 1,
    title: `第 ${index + 1} 段路`,
  }));
  await database.insertInto('course_days').values(plan).execute();
  return course;
}

/** Fills a migrated, empty database with the demo around `now`, without its pictures, and one more course. */
export async function seed(pool: pg.Pool, now: Date): Promise<Seeded> {
  const database = databaseOver(pool);
  const storage = { write: () => Promise.resolve() };
  await seedDemo({ database, storage, vault: vaultOver(DATA_KEYS), now, log: () => undefined });
  const reading = await database
    .selectFrom('courses')
    .select(['community_id', 'course_id', 'title'])
    .where('title', '=', '21 天精读营')
    .executeTakeFirstOrThrow();
  const walking = await addWalkingCourse(database, reading.community_id, now);
  return {
    communityId: reading.community_id,
    reading: { courseId: reading.course_id, title: reading.title },
    walking,
  };
}
