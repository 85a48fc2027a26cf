import { sql } from 'kysely';
import { localDateOf } from '../../core/zone';
import type { Database } from '../../core/database';
import { quarterOf } from '../../features/vip/rules/quarter';
import { tierStandingSql } from '../../features/vip/standing';
import { growthBeforeSql } from '../../ledger/growth';
import { TIME_ZONE, type Moment } from './model';
import type { Settlement } from './settlement';

/** The second community has made the tiers its own. It asks much of a quarter, so that 陈一诺 is in grace there. */
const NIGHT_TIERS = [
  { name: '灯芯', icon: 'dust', growth: 0, retain_growth: 0, extra_makeups: 0, early_enrol_hours: 0, benefits: [] },
  {
    name: '渔火',
    icon: 'spark',
    growth: 40,
    retain_growth: 400,
    extra_makeups: 1,
    early_enrol_hours: 12,
    benefits: ['朗读会前排'],
  },
  {
    name: '航灯',
    icon: 'comet',
    growth: 1_200,
    retain_growth: 600,
    extra_makeups: 2,
    early_enrol_hours: 24,
    benefits: ['朗读会前排', '社长回一封信'],
  },
  {
    name: '灯塔',
    icon: 'orbit',
    growth: 3_000,
    retain_growth: 900,
    extra_makeups: 3,
    early_enrol_hours: 48,
    benefits: ['朗读会前排', '社长回一封信', '季度小册署名'],
  },
];

/** Who stands out, by nickname: 何晴 was promoted and has not seen it yet. */
const UNSEEN = '何晴';
const MEMBER = '陈一诺';

/** Gives every member the standing with which the quarter began, after the ledger is there. */
export async function settleTiers(database: Database, settlement: Settlement, { now }: Moment): Promise<void> {
  const { communityId, people, inviteCode } = settlement;
  const isNight = inviteCode !== null;
  const quarter = quarterOf(localDateOf(now, TIME_ZONE));
  if (isNight) await replaceTiers(database, communityId);
  await writeStandings(database, communityId, quarter);
  for (const { nickname, memberId } of people.members) {
    const row = { community_id: communityId, member_id: memberId };
    if (nickname === UNSEEN) await change(database, row, { celebrated_tier: 1 });
    if (nickname === MEMBER) await change(database, row, { floor_tier: 2, in_grace: isNight });
  }
}

async function replaceTiers(database: Database, communityId: string): Promise<void> {
  await database.deleteFrom('tiers').where('community_id', '=', communityId).execute();
  const rows = NIGHT_TIERS.map((tier, index) => ({ community_id: communityId, tier_no: index + 1, ...tier }));
  await database.insertInto('tiers').values(rows).execute();
}

/** As the timer would have settled them; every promotion but one has been celebrated. */
async function writeStandings(database: Database, communityId: string, quarter: string): Promise<void> {
  const memberId = sql.ref('m.member_id');
  const growthBefore = growthBeforeSql(communityId, memberId, quarter);
  await sql`
    insert into tier_standings (community_id, member_id, quarter, floor_tier, quarter_growth, celebrated_tier)
    select m.community_id, m.member_id, ${quarter}::date,
      (select max(t.tier_no) from tiers t where t.community_id = m.community_id and t.growth <= ${growthBefore}),
      ${growthBefore}, (select tier.tier_no from (${tierStandingSql(communityId, memberId)}) tier)
    from members m where m.community_id = ${communityId}`.execute(database);
  await sql`update communities set tiers_quarter = ${quarter}::date where community_id = ${communityId}`.execute(
    database,
  );
}

async function change(
  database: Database,
  { community_id, member_id }: { community_id: string; member_id: string },
  facts: { celebrated_tier?: number; floor_tier?: number; in_grace?: boolean },
): Promise<void> {
  await database
    .updateTable('tier_standings')
    .set(facts)
    .where('community_id', '=', community_id)
    .where('member_id', '=', member_id)
    .execute();
}
