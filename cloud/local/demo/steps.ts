import type { StepTaken } from './earnings';
import type { DemoCheckin, DemoMember, Moment } from './model';

/** Of those who have just come; everybody else has read them by now. */
const READ_THE_RULES = 0.7;
const NEW_DAYS_MS = 10 * 86_400_000;

/** The steps of the first 24 hours that follow from what everybody did; the earliest of each counts. */
export function stepsOf(
  members: DemoMember[],
  checkins: DemoCheckin[],
  hasReminder: (member: DemoMember) => boolean,
  { random, now }: Moment,
): StepTaken[] {
  const taken = new Map<string, StepTaken>();
  const take = (member: DemoMember, step: StepTaken['step'], at: Date) => {
    const key = `${member.memberId} ${step}`;
    const known = taken.get(key);
    if (at <= now && (!known || at < known.at)) taken.set(key, { member, step, at });
  };
  const after = (member: DemoMember, minutes: number) => new Date(member.joinedAt.getTime() + minutes * 60_000);
  for (const member of members) {
    const isNew = now.getTime() - member.joinedAt.getTime() < NEW_DAYS_MS;
    if (!isNew || random.chance(READ_THE_RULES)) take(member, 'rules', after(member, random.between(1, 6)));
    if (hasReminder(member)) take(member, 'reminder', after(member, random.between(8, 300)));
  }
  for (const checkin of checkins) {
    take(checkin.seat.member, 'first_checkin', checkin.createdAt);
    for (const { author, at } of checkin.comments) {
      if (author !== checkin.seat.member) take(author, 'greet', at);
    }
  }
  return [...taken.values()];
}
