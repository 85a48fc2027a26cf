import { sql } from 'kysely';
import type { Database } from '../core/database';
import { reconcile, type Discrepancy } from './account';

/** Something that does not add up. */
export interface Fault {
  /** What it is about; with the check's name it is one fault, however often it is found. */
  subjectId: string;
  /** For operators, in Chinese. */
  words: string;
}

/** One thing that is proved about a community's figures. Features add theirs to the list of the points feature. */
export interface Check {
  name: string;
  /** For operators, in Chinese. */
  title: string;
  /** How many subjects it looked at, and what does not add up; none is the proof. */
  run: (database: Database, communityId: string, now: Date) => Promise<{ checked: number; faults: Fault[] }>;
}

/** Balance, growth and numbering of every account against its entries. */
export const accountsCheck: Check = {
  name: 'accounts',
  title: '每个人的余额等于流水合计',
  run: async (database, communityId) => {
    const { checked } = await database
      .selectFrom('ledger_accounts')
      .select((table) => table.fn.countAll<number>().as('checked'))
      .where('community_id', '=', communityId)
      .executeTakeFirstOrThrow();
    const wrong = await reconcile(database, communityId);
    const names = await nicknamesOf(database, communityId, wrong);
    return {
      checked,
      faults: wrong.map((one) => ({ subjectId: one.memberId, words: `${names.get(one.memberId)}${wordsOf(one)}` })),
    };
  },
};

function wordsOf({ points, growth, entriesPoints, entriesGrowth }: Discrepancy): string {
  if (points !== entriesPoints) return `的积分余额是 ${points}，流水合计是 ${entriesPoints}`;
  if (growth !== entriesGrowth) return `的成长值是 ${growth}，流水合计是 ${entriesGrowth}`;
  return '的流水不连贯：序号、逐笔余额或撤回的金额接不上';
}

async function nicknamesOf(
  database: Database,
  communityId: string,
  of: { memberId: string }[],
): Promise<Map<string, string>> {
  const memberIds = of.map(({ memberId }) => memberId);
  const rows = await database
    .selectFrom('members')
    .select(['member_id', 'nickname'])
    .where('community_id', '=', communityId)
    .where('member_id', 'in', [...memberIds, ''])
    .execute();
  return new Map(rows.map(({ member_id, nickname }) => [member_id, nickname]));
}

/** What was given or taken by hand has its entry, and such an entry has its grant. */
export const grantsCheck: Check = {
  name: 'grants',
  title: '手动发放与流水一一对应',
  run: async (database, communityId) => {
    const result = await sql<{ checked: number; faults: Fault[] }>`
      with paired as (
        select coalesce(g.grant_id, e.source_id) as subject_id, m.nickname, g.points as given, e.points as entered,
          g.growth as given_growth, e.growth as entered_growth
        from (select * from point_grants where community_id = ${communityId}) g
        full join (
          select * from ledger_entries
          where community_id = ${communityId} and kind = 'grant' and source_kind = 'grant'
        ) e on e.member_id = g.member_id and e.source_id = g.grant_id
        join members m on m.community_id = ${communityId} and m.member_id = coalesce(g.member_id, e.member_id)
      )
      select count(*)::integer as checked, coalesce(json_agg(json_build_object('subjectId', subject_id, 'words',
        nickname || '的一笔手动发放记的是 ' || coalesce(given::text, '无') || ' 积分，流水里是 ' || coalesce(entered::text, '无'))
        order by subject_id)
        filter (where (given, given_growth) is distinct from (entered, entered_growth)), '[]') as faults
      from paired`.execute(database);
    return result.rows[0]!;
  },
};
