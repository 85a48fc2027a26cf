import type { CourseSettings } from '@contract/course-setup';
import type { Call, MemberGrant } from '../../../core/action';
import { Refusal } from '../../../core/refusal';
import { contradiction } from './check-settings';
import { requireCleanTexts } from './clean-texts';

const WORDS = ['title', 'summary', 'introduction', 'handbook', 'welcomeMessage', 'openingMessage'] as const;

/**
 * Lets settings through that fit together and whose changed words pass the content check.
 * Throws INPUT.INVALID with the field, and what {@link requireCleanTexts} throws.
 */
export async function requireGoodSettings(
  call: Call<'course.create' | 'course.saveSetup'>,
  { community }: MemberGrant,
  settings: CourseSettings,
  changed: (keyof CourseSettings)[],
): Promise<void> {
  const field = contradiction(settings, community.timeZone) ?? (await unknownTier(call, settings));
  if (field) throw new Refusal('INPUT.INVALID', 'the settings contradict each other', { field: pathOf(field) });
  const words = WORDS.filter((name) => changed.includes(name)).map((name) => ({ name, text: settings[name] }));
  const rules = changed.includes('rules') ? [{ name: 'rules', text: settings.rules.join('\n') }] : [];
  const numbers = changed.includes('numbers')
    ? [{ name: 'numbers', text: settings.numbers.map(({ label, unit }) => `${label} ${unit}`).join('\n') }]
    : [];
  const texts = [...words, ...rules, ...numbers].map(({ name, text }) => ({ field: pathOf(name), text }));
  await requireCleanTexts(call, texts);
}

const pathOf = (field: string) => `input.settings.${field}`;

async function unknownTier(
  { database, input }: Call<'course.create' | 'course.saveSetup'>,
  { minTierNo }: CourseSettings,
): Promise<'minTierNo' | null> {
  if (minTierNo === null) return null;
  const tier = await database
    .selectFrom('tiers')
    .select('tier_no')
    .where('community_id', '=', input.communityId)
    .where('tier_no', '=', minTierNo)
    .executeTakeFirst();
  return tier ? null : 'minTierNo';
}
