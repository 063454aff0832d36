import * as z from 'zod';
import { IncompleteAnswerError } from '../../core/errors.ts';
import { answered } from '../../core/judgement/answer.ts';

// Documented in capitals, answered in small letters.
const flag = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['true', 'false']))
  .transform((word) => word === 'true');
const flagOrUnsupported = z.union([z.literal('not_supported').transform(() => undefined), flag]);

/** `undefined` is AWS's N/A, `no_information` and `not_supported`: there is no such time. */
const time = z.union([
  z.enum(['N/A', 'no_information', 'not_supported']).transform(() => undefined),
  z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
]);

const Row = z.object({
  user: z.string().min(1),
  arn: z.string().startsWith('arn:'),
  user_creation_time: time,
  password_enabled: flagOrUnsupported,
  password_last_used: time,
  password_last_changed: time,
  mfa_active: flag,
  access_key_1_active: flag,
  access_key_1_last_rotated: time,
  access_key_1_last_used_date: time,
  access_key_2_active: flag,
  access_key_2_last_rotated: time,
  access_key_2_last_used_date: time,
});

/** What IAM's credential report says about one user, or about the root user. */
export type UserCredentials = z.infer<typeof Row>;

/** The root user is the account itself; its ARN ends in `:iam::123456789012:root`. */
export const isRoot = ({ arn }: UserCredentials): boolean => arn.endsWith(':root');

/** Whether an IAM user signs in to the console. The root user is judged apart. */
export const hasPassword = (row: UserCredentials): boolean =>
  !isRoot(row) && answered(row.password_enabled, 'password_enabled');

export function activeKeys(row: UserCredentials): readonly (1 | 2)[] {
  return ([1, 2] as const).filter((key) => {
    const member = `access_key_${key}_active` as const;
    return answered(row[member], member);
  });
}

/**
 * Reads IAM's credential report. Throws on anything that is not as AWS documents it.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export function parseCredentialReport(csv: string): readonly UserCredentials[] {
  const [header, ...rows] = csv.trim().split(/\r?\n/).map(fieldsOf);
  if (!header || rows.length === 0) {
    throw new IncompleteAnswerError(
      'The credential report is empty; AWS always lists the root user.',
    );
  }
  return rows.map((fields) => {
    if (fields.length !== header.length) {
      throw new IncompleteAnswerError(
        `A row of the credential report has ${fields.length} of ${header.length} fields.`,
      );
    }
    const read = Row.safeParse(Object.fromEntries(header.map((name, at) => [name, fields[at]])));
    if (read.success) return read.data;
    throw new IncompleteAnswerError(
      `The credential report cannot be read: ${z.prettifyError(read.error)}`,
      { cause: read.error },
    );
  });
}

/** The fields of one line of CSV: bare, or quoted with `""` for a quote. */
function fieldsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );
}
