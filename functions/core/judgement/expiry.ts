import { daysBefore, daysBetween, daysText } from './days.ts';

/** How long something yet lasts that ends by itself, a certificate or a domain. */
export interface Lifetime {
  readonly until: Date;
  readonly now: Date;
}

/** Whether it ends within so many days, or ended already. */
export const endsWithin = ({ until, now }: Lifetime, days: number): boolean =>
  until <= daysBefore(now, -days);

/** Whether it is good for so many days yet, or for more. */
export const lastsFor = ({ until, now }: Lifetime, days: number): boolean =>
  until >= daysBefore(now, -days);

/** `expires in 7 days`, `expired 1 day ago` */
export const expiryText = ({ until, now }: Lifetime): string =>
  until > now
    ? `expires in ${daysText(daysBetween(now, until))}`
    : `expired ${daysText(daysBetween(until, now))} ago`;
