import * as z from 'zod';

const OneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const ConditionValue = z
  .union([
    z.string(),
    z.boolean(),
    z.number(),
    z.array(z.union([z.string(), z.boolean(), z.number()])),
  ])
  .transform((value) => [value].flat().map(String));

const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: z.union([z.literal('*'), z.record(z.string(), OneOrMore)]).optional(),
  NotPrincipal: z.never().optional(),
  Action: OneOrMore.optional(),
  NotAction: OneOrMore.optional(),
  Resource: OneOrMore.optional(),
  NotResource: OneOrMore.optional(),
  Condition: z.record(z.string(), z.record(z.string(), ConditionValue)).optional(),
});
export type Statement = z.infer<typeof Statement>;

const Policy = z.object({
  Version: z.string().optional(),
  Id: z.string().optional(),
  Statement: z.union([Statement, z.array(Statement)]).transform((value) => [value].flat()),
});
export type Policy = z.infer<typeof Policy> & {
  /** Where it hangs, if it hangs on a principal. */
  readonly source?: PolicySource;
};

export interface PolicySource {
  /** The policy's name. */
  readonly id: string;
  readonly type: 'role' | 'user' | 'group' | 'aws-managed' | 'user-managed';
}

/** Reads a policy document; a form that the evaluator does not know is an error, never skipped. */
export function parsePolicy(json: string): Policy {
  return Policy.parse(JSON.parse(json));
}
