import { localDateOf, utcOffsetMinutes } from './zone';

/** A calendar day as people say it: 12月31日. */
export function sayDate(localDate: string): string {
  const [, month, day] = localDate.split('-').map(Number);
  return `${month}月${day}日`;
}

/** An instant as the community's clocks show it: 12月31日 23:59. */
export function sayMoment(instant: Date, zone: string): string {
  const local = new Date(instant.getTime() + utcOffsetMinutes(instant, zone) * 60_000);
  return `${sayDate(localDateOf(instant, zone))} ${local.toISOString().slice(11, 16)}`;
}
