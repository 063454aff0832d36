/** Months as the API names them, `yyyy-mm`, in UTC. */

export const isMonth = (text: string): boolean => /^20\d\d-(0[1-9]|1[0-2])$/.test(text);

/** Executions are kept for 400 days: they began in one of this and the thirteen months before. */
const kept = 14;

/** The months in which an execution may have started that is still there, the newest first. */
export function monthsWithExecutions(now: Date): readonly string[] {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  return Array.from({ length: kept }, (_, back) =>
    new Date(Date.UTC(year, month - back)).toISOString().slice(0, 7),
  );
}

const inWords = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `November 2026`. */
export const monthInWords = (month: string): string => inWords.format(new Date(`${month}-01`));
