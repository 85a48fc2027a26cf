import type { Gate, Question } from '@contract/community';
import type { Database } from '../../../core/database';
import { randomId, typedCode } from '../../../core/ids';
import { openAccount } from '../../../ledger/account';
import { writeDefaultRules } from '../../../ledger/earning-rules';
import { writeDefaultTiers } from '../../vip/default-tiers';
import { ensurePerson } from '../people';
import { questionRow } from '../questions';

const SHORT_CODE_CHARACTERS = 5;

type NewQuestion = Omit<Question, 'questionId' | 'min' | 'max'> & Partial<Pick<Question, 'min' | 'max'>>;

export interface NewCommunity {
  name: string;
  owner: { openid: string; nickname: string; memberId?: string; personId?: string };
  communityId?: string;
  /** What share codes and invite codes begin with, in the form that `normaliseCode` gives. */
  shortCode?: string;
  tagline?: string;
  coverKey?: string;
  timeZone?: string;
  gate?: Gate;
  contentContact?: string;
  theme?: string[];
  services?: string[];
  forbidden?: string[];
  encouraged?: string[];
  /** Asked of applicants by the gate `review`, in this order. */
  questions?: NewQuestion[];
}

export interface CreatedCommunity {
  communityId: string;
  shortCode: string;
  ownerId: string;
  personId: string;
}

/** Founds a community with the default earning rules and tiers and its owner as first member, within a transaction. */
export async function createCommunity(database: Database, wanted: NewCommunity, now: Date): Promise<CreatedCommunity> {
  const communityId = wanted.communityId ?? randomId();
  const shortCode = wanted.shortCode ?? typedCode(SHORT_CODE_CHARACTERS);
  await database
    .insertInto('communities')
    .values({
      community_id: communityId,
      short_code: shortCode,
      name: wanted.name,
      tagline: wanted.tagline ?? '',
      cover_key: wanted.coverKey ?? null,
      time_zone: wanted.timeZone ?? 'Asia/Shanghai',
      gate: wanted.gate ?? 'open',
      content_contact: wanted.contentContact ?? '',
      theme: wanted.theme ?? [],
      services: wanted.services ?? [],
      forbidden: wanted.forbidden ?? [],
      encouraged: wanted.encouraged ?? [],
      created_at: now,
    })
    .execute();
  await writeDefaultRules(database, communityId, now);
  await writeDefaultTiers(database, communityId);
  await writeQuestions(database, communityId, wanted.questions ?? []);
  const personId = await ensurePerson(database, wanted.owner.openid, now, wanted.owner.personId);
  const ownerId = wanted.owner.memberId ?? randomId();
  await database
    .insertInto('members')
    .values({
      community_id: communityId,
      member_id: ownerId,
      person_id: personId,
      nickname: wanted.owner.nickname,
      role: 'owner',
      joined_at: now,
    })
    .execute();
  await openAccount(database, { communityId, memberId: ownerId });
  return { communityId, shortCode, ownerId, personId };
}

async function writeQuestions(database: Database, communityId: string, questions: NewQuestion[]) {
  if (questions.length === 0) return;
  const owner = { communityId, courseId: null };
  const rows = questions.map((question, position) =>
    questionRow(owner, { min: null, max: null, ...question, questionId: randomId() }, position),
  );
  await database.insertInto('form_questions').values(rows).execute();
}
