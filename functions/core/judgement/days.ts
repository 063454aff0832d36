const dayInMilliseconds = 86_400_000;

/** Whole days from one time to another; negative if the other is earlier. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.floor((to.getTime() - from.getTime()) / dayInMilliseconds);
