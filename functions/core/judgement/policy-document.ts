import * as z from 'zod';
import { IncompleteAnswerError } from '../errors.ts';
import { openConditions } from './policy-conditions.ts';

const Words = z
  .union([z.string(), z.array(z.string())])
  .transform((words) => (Array.isArray(words) ? words : [words]));

const Value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Values = z
  .union([Value, z.array(Value)])
  .transform((values) => (Array.isArray(values) ? values : [values]));

const Principal = z.union([z.literal('*'), z.record(z.string(), Words)]);

const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: Principal.optional(),
  NotPrincipal: Principal.optional(),
  Action: Words.optional(),
  NotAction: Words.optional(),
  Resource: Words.optional(),
  NotResource: Words.optional(),
  /** Operator → condition key → values. */
  Condition: z.record(z.string(), z.record(z.string(), Values)).optional(),
});

/** One statement of a policy, with every list as a list. */
export type Statement = z.infer<typeof Statement>;

const Document = z.looseObject({
  Statement: z
    .union([Statement, z.array(Statement)])
    .transform((statements) => (Array.isArray(statements) ? statements : [statements])),
});

/**
 * The statements of a policy document. Throws when it is not one: a policy that we cannot read is
 * never a policy that permits nothing.
 *
 * @param text JSON, as S3, Lambda, KMS, SNS and SQS answer it.
 */
export function statementsOf(text: string): readonly Statement[] {
  const read = Document.safeParse(jsonIn(text));
  if (read.success) return read.data.Statement;
  throw new IncompleteAnswerError(
    `AWS answered a policy that cannot be read: ${read.error.message}`,
    {
      cause: read.error,
    },
  );
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new IncompleteAnswerError('AWS answered a policy that is no JSON.', { cause });
  }
}

/** Whether a statement speaks of everybody, of every account, signed in or not. */
export function appliesToEverybody({
  Principal: named,
  NotPrincipal: excepted,
}: Statement): boolean {
  if (excepted !== undefined) return true;
  if (named === undefined) return false;
  return named === '*' || Object.values(named).some((names) => names.includes('*'));
}

/**
 * The statements that permit something to everybody.
 *
 * A statement with principal `*` is not public if one of its conditions holds the caller, the
 * source or the network to fixed values (`policy-conditions.ts`). Denials elsewhere in the policy
 * do not make it less public here, as little as they do for S3: at worst that is a finding too
 * many, never one too few.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function publicStatements(statements: readonly Statement[]): readonly Statement[] {
  return statements.filter(
    (statement) =>
      statement.Effect === 'Allow' &&
      appliesToEverybody(statement) &&
      openConditions(statement.Condition ?? {}),
  );
}

/** What a message calls statements: their ids. */
export const idsOf = (statements: readonly Statement[]): string =>
  statements.map(({ Sid = 'without id' }) => Sid).join(', ');

/** Whether IAM matches `text` with a pattern of `*` and `?`. */
export function matchesPattern(pattern: string, text: string): boolean {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  const expression = escaped.replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^${expression}$`, 's').test(text);
}
