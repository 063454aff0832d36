import { knownFormatIn } from './credential-formats.ts';
import { namesCredential, namesSecret } from './credential-names.ts';
import { type Form, isReference } from './credential-references.ts';
import { embeddedTextsIn, withoutQuoting } from './embedded-texts.ts';
import { type NamedValue, namedValuesIn } from './named-values.ts';

/** What kind of secret stands on which line. Never the secret itself. */
export interface FoundSecret {
  readonly kind: string;
  readonly line: number;
}

interface Reading {
  /** Whether nothing will be put into the text any more, as into the value of a variable. */
  readonly isLiteral?: boolean;
  /** Whether people wrote it for people as well, who name a secret in passing. */
  readonly isProse?: boolean;
  /** Names that a tenant knows to hold no credential. */
  readonly ignored?: readonly string[];
}

/**
 * Ids of secrets look like a name and a value, but nothing is a name inside an ARN, nor inside a
 * dynamic reference of CloudFormation:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html
 */
const ids =
  /\{\{resolve:[^}\n]{0,500}\}\}|\barn:(?:\$\{[^}\n]{0,200}\}|\$\([^)\n]{0,200}\)|[^\s"'`,;)}\]])+/g;

/**
 * The credentials that AWS's pages give as examples, which instructions quote:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/security-creds-programmatic-access.html
 */
const examples = /\bA[KS]IA\w{0,16}EXAMPLE\b|[\w/+]{0,40}EXAMPLEKEY\b/g;

/** The secrets that a text seems to hold, one a line; of a text within the text, on its first line. */
export function secretsIn(text: string): readonly FoundSecret[] {
  const kinds = new Map<number, string>();
  const meant = withoutQuoting(text).replaceAll(examples, '');
  for (const { kind, line } of found(meant, { isProse: true })) {
    kinds.set(line, kinds.get(line) ?? kind);
  }
  return [...kinds].map(([line, kind]) => ({ kind, line })).sort((a, b) => a.line - b.line);
}

/** Whether a text holds a secret, by the form of one or by the name that the text gives it. */
export const holdsSecret = (text: string, reading: Reading): boolean =>
  found(text, reading).length > 0;

function found(text: string, reading: Reading): readonly FoundSecret[] {
  const within = embeddedTextsIn(text).flatMap((embedded) =>
    foundOutside(embedded.text, { ...reading, isLiteral: false }).map(({ kind }) => ({
      kind,
      line: embedded.line,
    })),
  );
  return [...foundOutside(text, reading), ...within];
}

/** What a text holds as it stands. */
function foundOutside(text: string, reading: Reading): readonly FoundSecret[] {
  const known = text.split(/\r?\n/).flatMap((content, index) => {
    const kind = knownFormatIn(content);
    return kind === undefined ? [] : [{ kind, line: index + 1 }];
  });
  const named = namedValuesIn(text.replaceAll(ids, 'arn:'), namesCredential)
    .filter((value) => isMeant(value, reading))
    .map(({ line }) => ({ kind: 'a password', line }));
  return [...known, ...named];
}

function isMeant({ name, value, form }: NamedValue, reading: Reading): boolean {
  const { isLiteral = false, isProse = false, ignored = [] } = reading;
  const shortest = /^[a-z]*$/i.test(value) ? 8 : 6;
  return (
    !ignored.includes(name) &&
    (!isProse || value.length >= shortest) &&
    isCredential(name, value, isLiteral ? 'literal' : form)
  );
}

const plainWords = /^[a-z]+(?:[-_.][a-z]+)+$/;

/** Whether a value is a credential because its name says so, and it refers to none. */
export function isCredential(name: string, value: string, form: Form): boolean {
  if (!namesCredential(name) || isReference(value, form)) return false;
  // What is called a secret is often the name of one.
  return !(namesSecret(name) && plainWords.test(value));
}
