import * as z from 'zod';
import { IncompleteAnswerError } from '../../errors.ts';
import { whereInJson, whereNoJson } from '../../json-position.ts';

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
  const [{ path, message } = { path: [], message: 'Invalid input' }] =
    read.error.issues.map(innermost);
  const { line, column } = whereInJson(text, path);
  const where = `at line ${line}, column ${column}${path.length > 0 ? ` (${path.join('.')})` : ''}`;
  throw new IncompleteAnswerError(
    `AWS answered a policy that cannot be read ${where}: ${message}.`,
    { cause: read.error },
  );
}

type Issue = Pick<z.core.$ZodIssue, 'message' | 'path'>;

/** The issue that lies innermost. Of alternatives, the one that fits furthest says what is wrong. */
function innermost(issue: z.core.$ZodIssue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const found = issue.errors.flatMap((errors) => errors.slice(0, 1).map(innermost));
  const [deepest] = found.sort((one, other) => other.path.length - one.path.length);
  if (!deepest) return issue;
  return { message: deepest.message, path: [...issue.path, ...deepest.path] };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { line, column } = whereNoJson(text);
    throw new IncompleteAnswerError(
      `AWS answered a policy that is no JSON at line ${line}, column ${column}.`,
      { cause },
    );
  }
}

/** What a message calls statements: their ids. */
export const idsOf = (statements: readonly Statement[]): string =>
  statements.map(({ Sid = 'without id' }) => Sid).join(', ');
