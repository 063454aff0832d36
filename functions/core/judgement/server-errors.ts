import * as z from 'zod';
import { fail, type NoVerdict, noVerdict, pass, type Verdict } from '../check.ts';
import { daysText } from './days.ts';

/** What a tenant may set where the share of server errors is judged. */
export const serverErrorParameters = z.object({
  days: z
    .int()
    .min(1)
    .max(7)
    .default(1)
    .describe('For how many days a server error is held against whoever answered it.'),
  mostPercent: z
    .number()
    .min(0)
    .max(100)
    .default(1)
    .describe('The most requests that may end in a server error, in percent.'),
  leastRequests: z
    .int()
    .min(1)
    .default(100)
    .describe('With fewer requests in these days, nothing is said.'),
});

/** What was counted in these days. */
interface Counted {
  readonly errors: number;
  readonly requests: number;
}

/** Whether too many requests ended in a server error; no verdict where too few were made to tell. */
export function judgeServerErrors(
  { errors, requests }: Counted,
  { days, mostPercent, leastRequests }: z.infer<typeof serverErrorParameters>,
): Verdict | NoVerdict {
  if (requests < leastRequests) return noVerdict();
  if (100 * errors <= mostPercent * requests) return pass();
  return fail(
    `Requests that ended in a server error in ${daysText(days)}: ${Number(((100 * errors) / requests).toFixed(1))} % of ${requests}.`,
  );
}
