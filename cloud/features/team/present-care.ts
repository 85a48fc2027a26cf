import type { Output } from '@contract/actions';
import type { CareContact } from '@contract/team';
import type { Call } from '../../core/action';
import type { Member } from '../../core/caller';
import { presentPerson } from '../../core/person';
import type { Storage } from '../../platform/storage';
import type { CareFacts, ContactRow } from './care';
import type { TeamGrant } from './policy';
import { careWords } from './rules/care-words';

export function presentCare(
  { today, people, ...figures }: CareFacts,
  { services }: Call<'team.listCare'>,
  { team, member }: TeamGrant,
): Output<'team.listCare'> {
  return {
    teamId: team.team_id,
    teamName: team.name,
    courseTitle: team.title,
    localDate: today,
    ...figures,
    people: people.map((person) => ({
      person: presentPerson(person, services.storage),
      teamRole: person.teamRole,
      reason: person.reason,
      words: careWords(person, person.reason),
      contact: presentContact(person.contact, member, services.storage),
    })),
  };
}

function presentContact(contact: ContactRow | null, caller: Member, storage: Storage): CareContact | null {
  if (contact === null) return null;
  const { localDate, contactedAt, carer, note } = contact;
  return {
    localDate,
    contactedAt: new Date(contactedAt).toISOString(),
    carer: presentPerson(carer, storage),
    isMine: carer.memberId === caller.memberId,
    note,
  };
}

export function presentMarked(
  contact: ContactRow | null,
  { services }: Call<'team.markContacted'>,
  { member }: TeamGrant,
): Output<'team.markContacted'> {
  return { contact: presentContact(contact, member, services.storage) };
}
