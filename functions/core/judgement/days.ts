const dayInMilliseconds = 86_400_000;

/** Whole days from one time to another; negative if the other is earlier. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.floor((to.getTime() - from.getTime()) / dayInMilliseconds);

/** `1 day`, `7 days` */
export const daysText = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** The time so many days before another, whole or not. */
export const daysBefore = (date: Date, days: number): Date =>
  new Date(date.getTime() - days * dayInMilliseconds);
