import { LIMITS } from '@contract/limits';
import { id as idSchema, text as textSchema } from '@contract/schema';
import { testDatabase } from '../../../test/support/database';
import { DEMO_MOMENTS, DEMO_SEEDING_MS, seedDemoInto } from '../../../test/support/demo';
import { figuresOf, standingOf, standingRows } from '../../features/checkin/standing';
import { reconcile } from '../../ledger/account';
import { reconcilePerks } from '../../features/perk/reconcile';
import { SCENE } from '../../platform/content-check';
import { wordListCheck } from '../../platform/content-check/words';
import { isStorageKey } from '../../platform/storage/files';
import { DAWN_SHORT_CODE } from './personas';

const db = testDatabase();
const ZONE = 'Asia/Shanghai';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

async function query<T extends object>(text: string): Promise<T[]> {
  return (await db.pool.query<T>(text)).rows;
}

const count = async (from: string) => (await query<{ n: number }>(`select count(*)::integer as n from ${from}`))[0]!.n;

describe.each(DEMO_MOMENTS)('the demo made on %s', (_name, now) => {
  let files: Map<string, Buffer>;
  let lines: string[];
  beforeAll(async () => {
    ({ files, lines } = await seedDemoInto(db, now));
  }, DEMO_SEEDING_MS);

  test('has two communities of the promised size, and says what it did', async () => {
    const sizes = await query(`select c.name, count(*)::integer as members
      from communities c join members m using (community_id) group by c.name order by members desc`);
    expect(sizes).toEqual([
      { name: '晨光读书社', members: 60 },
      { name: '夜航写作社', members: 8 },
    ]);
    const dawn = `community_id = (select community_id from communities where short_code = '${DAWN_SHORT_CODE}')`;
    const states = await query<{ status: string }>(`select distinct status from courses where ${dawn} order by status`);
    expect(states.map(({ status }) => status)).toEqual(['closed', 'draft', 'enrolling', 'grouping', 'open']);
    expect(await count(`teams where ${dawn}`)).toBe(6);
    expect(await count('checkins')).toBeGreaterThan(900);
    const texts = await count(`(select distinct text from checkins where ${dawn}) t`);
    expect(texts).toBe(await count(`checkins where ${dawn}`));
    expect(lines).toHaveLength(3);
  });

  test('has a ledger that reconciles, made under the rules in force', async () => {
    for (const { community_id } of await query<{ community_id: string }>('select community_id from communities')) {
      expect(await reconcile(db.database, community_id)).toEqual([]);
    }
    expect(
      await count(`ledger_entries e left join earning_rules r on r.community_id = e.community_id
      and r.event = e.reason and r.version = e.rule_version
      where e.kind = 'earn' and (r.points, r.growth) is distinct from (e.points, e.growth)`),
    ).toBe(0);
    expect(
      await count(`(select from ledger_entries e join earning_rules r on r.community_id = e.community_id
      and r.event = e.reason and r.version = e.rule_version where e.kind = 'earn'
      group by e.community_id, e.member_id, e.reason, e.local_date, r.daily_limit
      having count(*) > r.daily_limit) over_limit`),
    ).toBe(0);
  });

  test('has redemptions in every state that agree with ledger, stock and code lists', async () => {
    for (const { community_id } of await query<{ community_id: string }>('select community_id from communities')) {
      expect(await reconcilePerks(db.database, community_id)).toEqual([]);
    }
    const states = await query<{ status: string }>('select distinct status from redemptions order by 1');
    expect(states.map(({ status }) => status)).toEqual(['cancelled', 'fulfilled', 'returned', 'waiting']);
    expect(await count("perks where status = 'on_sale'")).toBe(8);
    expect(await count("redemptions where status = 'waiting' and return_at <= created_at")).toBe(0);
  });

  test('has invite codes that work and that no longer do, and a batch of access codes partly used', async () => {
    const states = await query<{ state: string }>(`select distinct case when revoked_at is not null then 'revoked'
      when expires_at <= '${now}' then 'expired' else 'live' end as state from invite_codes order by 1`);
    expect(states.map(({ state }) => state)).toEqual(['expired', 'live', 'revoked']);
    const batches = await query(`select b.issued, count(*)::integer as codes, count(a.used_by)::integer as used,
        bool_and(a.used_by is null or e.status = 'active') as users_are_in
      from access_code_batches b join access_codes a using (community_id, batch_id)
      left join enrolments e on e.community_id = a.community_id and e.course_id = a.course_id and e.member_id = a.used_by
      group by b.batch_id, b.issued`);
    expect(batches).toEqual([{ issued: 12, codes: 12, used: 5, users_are_in: true }]);
  });

  test('has boards of four weeks, the older ones closed, with people on every one and nobody who hides', async () => {
    const weeks = await query<{ weeks: number; open: number }>(`select count(*)::integer as weeks,
      count(*) filter (where closed_at is null)::integer as open from board_weeks group by community_id`);
    for (const { weeks: known, open } of weeks) {
      expect(known).toBe(4);
      expect([1, 2]).toContain(open);
    }
    expect(
      await count(`(select distinct b.board, w.week_start from board_scores b join board_weeks w
      on w.community_id = b.community_id and w.week_start = b.week_start and w.closed_at is not null
      where b.is_shown) boards`),
    ).toBeGreaterThanOrEqual(8);
    expect(
      await count(
        'board_scores s join members m using (community_id, member_id) where s.is_shown and not m.show_on_boards',
      ),
    ).toBe(0);
  });

  test('paid every check-in that there is room for within the daily limit', async () => {
    expect(
      await count(`checkins k where not exists (select from ledger_entries e
      where e.community_id = k.community_id and e.member_id = k.member_id and e.source_kind = 'checkin'
        and e.source_id = k.checkin_id and e.reason = case when k.is_makeup then 'makeup' else 'checkin' end)`),
    ).toBe(0);
  });

  test('has a report for everybody in a course that is over, and certificates for those who completed it', async () => {
    expect(
      await count(`enrolments e join courses c using (community_id, course_id) left join course_reports r
        using (community_id, course_id, member_id) where c.status = 'closed' and e.status = 'active' and r.member_id is null`),
    ).toBe(0);
    const certified = await query<{ nickname: string }>(
      'select nickname from course_reports where certificate_code is not null',
    );
    const names = certified.map(({ nickname }) => nickname);
    expect(names).toEqual(expect.arrayContaining(['林小满', '陈一诺']));
    expect(await count('course_reports where certificate_code is null')).toBeGreaterThan(0);
  });

  test('counts likes, comments and reports as there are rows', async () => {
    expect(
      await count(`checkins k where
      like_count <> (select count(*) from likes l where l.community_id = k.community_id and l.checkin_id = k.checkin_id)
      or comment_count <> (select count(*) from comments c where c.community_id = k.community_id
        and c.checkin_id = k.checkin_id and c.state = 'published' and c.deleted_at is null)`),
    ).toBe(0);
    expect(
      await count(`safety_cases s where reports <> (select count(*) from safety_reports r
      where r.community_id = s.community_id and r.case_id = s.case_id)`),
    ).toBe(0);
  });

  test('has enrolments whose figures follow from the check-ins by the rules', async () => {
    const instant = new Date(now);
    const members = await query<{ community_id: string; member_id: string }>(
      'select community_id, member_id from members',
    );
    for (const { community_id: communityId, member_id: memberId } of members) {
      const who = { communityId, memberId, timeZone: ZONE, now: instant };
      for (const row of (await standingRows(who).execute(db.database)).rows) {
        const { litDays, bestStreak } = figuresOf({ ...standingOf(row, ZONE, instant), bestStreakKept: 0 });
        expect([row.best_streak, row.lit.length, row.leaves_used]).toEqual([bestStreak, litDays, row.leaves.length]);
        expect(row.makeups_used).toBe(row.lit.filter(([, , isMakeup]) => isMakeup).length);
        expect(row.makeups_used).toBeLessThanOrEqual(row.makeup_allowance);
        expect(row.leaves_used).toBeLessThanOrEqual(row.leave_allowance);
      }
    }
  });

  test('says nothing empty, too long or unfit for the content check', async () => {
    const check = wordListCheck();
    const said = await query<{ text: string; max: number }>(`
      select text, ${LIMITS.checkinCharacters} as max from checkins
      union all select text, ${LIMITS.commentCharacters} from comments
      union all select nickname, ${LIMITS.nicknameCharacters} from members
      union all select bio, ${LIMITS.bioCharacters} from members
      union all select captains_note, ${LIMITS.captainsNoteCharacters} from teams where captains_note is not null
      union all select note, ${LIMITS.careNoteCharacters} from care_contacts
      union all select reason, ${LIMITS.reasonCharacters} from safety_cases`);
    for (const { text, max } of said) {
      expect(textSchema(max).safeParse(text).data).toBe(text);
      expect(await check.checkText(text, SCENE.socialLog, 'anybody')).toBe('pass');
    }
  });

  test('has a picture in storage for every row that names one, of the type and size the row says', async () => {
    const rows = await query<{ storage_key: string; bytes: number; mime: string; width: number; height: number }>(
      'select storage_key, bytes, mime, width, height from media',
    );
    for (const { storage_key, ...media } of rows) {
      const file = files.get(storage_key)!;
      expect(isStorageKey(storage_key)).toBe(true);
      expect(file.subarray(0, 8).equals(PNG)).toBe(true);
      const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
      expect(media).toEqual({ bytes: file.length, mime: 'image/png', width, height });
    }
    const keys = await query<{ key: string }>(`select avatar_key as key from members where avatar_key is not null
      union select cover_key from courses where cover_key is not null union select cover_key from communities`);
    for (const { key } of keys) expect(files.has(key)).toBe(true);
    expect(
      await count(`checkins k cross join unnest(k.media_ids) used (media_id) left join media g
      on g.community_id = k.community_id and g.media_id = used.media_id and g.owner_id = k.member_id
      where g.media_id is null`),
    ).toBe(0);
  });

  test('has homework that waits, that is overdue, that was returned, that peers read, and that is shown', async () => {
    const waiting = `submissions s join assignments a using (community_id, assignment_id)
      where s.status = 'waiting' and a.reviewer_kind = 'coach'`;
    expect(await count(waiting)).toBe(9);
    expect(await count(`${waiting} and s.version = 2`)).toBe(1);
    expect(await count(`${waiting} and s.promised_at < '${now}'`)).toBeGreaterThan(0);
    expect(
      await count(`submissions s join members m using (community_id, member_id)
      where s.status = 'returned' and m.nickname = '林小满'`),
    ).toBe(1);
    expect(
      await count(`reviews r join members m on m.community_id = r.community_id and m.member_id = r.reviewer_id
      where r.status = 'open' and r.reviewer_kind = 'peer' and m.nickname = '林小满'`),
    ).toBe(1);
    expect(await count(`showcases where answer = 'consented'`)).toBe(3);
    expect(
      await count(`submissions where status = 'released' and not exists (select from ledger_entries e
      where e.community_id = submissions.community_id and e.member_id = submissions.member_id
        and e.reason = 'homework' and e.source_id = submissions.earned_by)`),
    ).toBe(0);
  });

  test('has ids in our format and nothing later than now but what is promised', async () => {
    const ids = await query<{ id: string }>(`select checkin_id as id from checkins union select comment_id from comments
      union select member_id from members union select media_id from media union select message_id from inbox_messages`);
    for (const { id } of ids) expect(idSchema.safeParse(id).success).toBe(true);
    const instants = await query<{ table: string; column: string }>(`select table_name as table, column_name as column
      from information_schema.columns where table_schema = 'public' and data_type = 'timestamp with time zone'
        and table_name <> 'schema_migrations'
        and column_name not in ('opens_at', 'closes_at', 'promised_at', 'expires_at', 'return_at', 'delete_at',
          'due_at', 'resubmit_until')`);
    for (const { table, column } of instants) {
      expect({ table, column, late: await count(`${table} where ${column} > '${now}'`) }).toEqual({
        table,
        column,
        late: 0,
      });
    }
  });

  test('shows nobody acting before they came', async () => {
    const acts = ['checkins', 'comments', 'likes', 'inbox_messages', 'leaves', 'media'];
    for (const table of acts) {
      const by = table === 'media' ? 'owner_id' : 'member_id';
      const early = `${table} a join members m on m.community_id = a.community_id and m.member_id = a.${by}
        where a.created_at < m.joined_at`;
      expect({ table, early: await count(early) }).toEqual({ table, early: 0 });
    }
    expect(
      await count(`enrolments where enrolled_at < (select joined_at from members m
      where m.community_id = enrolments.community_id and m.member_id = enrolments.member_id)`),
    ).toBe(0);
  });
});
