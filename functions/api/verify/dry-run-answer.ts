import * as z from 'zod';
import { MissingPermission } from '../../core/accounts/verification-check.ts';
import { errorCategories } from '../../core/errors.ts';
import { AccountId } from '../../core/ids.ts';

/** What went wrong, as the execution of the task would say it. */
export const DryRunError = z.object({
  category: z.enum(errorCategories),
  code: z.string().exactOptional(),
  operation: z.string().meta({ description: 'The operation, as `api:Operation`.' }),
  message: z.string(),
});
export type DryRunError = z.infer<typeof DryRunError>;

const Answer = z.object({
  operation: z.string().meta({ description: 'The operation, as `api:Operation`.' }),
  region: z.string(),
  input: z.string().meta({ description: 'What was asked, as JSON.' }),
  answer: z
    .string()
    .meta({ description: 'What AWS answered, as JSON: what expressions are evaluated on.' }),
  isWhole: z.boolean().meta({ description: 'false: the text was cut, or AWS has further pages.' }),
});
export type DryRunCall = z.infer<typeof Answer>;

const Judged = z.object({
  id: z.string().exactOptional().meta({ description: 'Absent: an error that names no item.' }),
  name: z.string().exactOptional(),
  region: z.string(),
  status: z.enum(['pass', 'fail', 'error']),
  message: z.string().exactOptional(),
  error: DryRunError.exactOptional(),
});

const DryRunCheck = z.object({
  key: z.string(),
  calls: z.array(Answer).readonly().meta({ description: 'The first few.' }),
  items: z.array(Judged).readonly().meta({ description: 'The first few.' }),
  isWhole: z
    .boolean()
    .meta({ description: 'false: an execution would judge more than is shown here.' }),
  state: z.enum(['judged', 'nothing-there', 'not-reached']).meta({
    description: '`nothing-there`: no item was listed. `not-reached`: time was up before.',
  }),
});

export const DryRun = z.object({
  accountId: AccountId,
  region: z.string(),
  operations: z
    .array(
      z.object({
        operation: z.string(),
        action: z.string(),
        checks: z.array(z.string()).readonly(),
      }),
    )
    .readonly()
    .meta({ description: 'All that the task calls, and the action that permits it.' }),
  missing: z.array(MissingPermission).readonly().meta({
    description:
      'What the role of the account lacks for it: deploy its template again once the task is saved.',
  }),
  permissionsKnown: z.boolean().meta({
    description: 'Whether `missing` is all that is missing. false: nobody could tell.',
  }),
  error: DryRunError.exactOptional().meta({
    description: 'Why the account could not be entered. Then nothing else was asked.',
  }),
  checks: z.array(DryRunCheck).readonly(),
});
export type DryRun = z.infer<typeof DryRun>;
