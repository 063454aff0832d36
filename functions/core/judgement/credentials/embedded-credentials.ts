import { knownFormatIn } from './credential-formats.ts';
import { holdsSecret, isCredential } from './secrets-in-text.ts';

/**
 * Names of the variables that hold a credential: by the form of the value, because they are named
 * like one and their value is no mere reference, or because the value names one itself, as JSON and
 * connection strings do. The values go nowhere.
 *
 * @param ignored Names that a tenant knows to hold no credential.
 */
export function credentialsIn(
  variables: readonly (readonly [name: string, value: string])[],
  ignored: readonly string[],
): readonly string[] {
  return variables
    .filter(([name]) => !ignored.includes(name))
    .filter(
      ([name, value]) =>
        knownFormatIn(`${name}=${value}`) !== undefined ||
        isCredential(name, value, 'literal') ||
        holdsSecret(value, { isLiteral: true, ignored }),
    )
    .map(([name]) => name);
}

/**
 * Whether a command holds a credential: one of its words as a text, or the word after an option
 * that is named like one.
 *
 * @param ignored Names that a tenant knows to hold no credential.
 */
export const isCredentialInCommand = (
  words: readonly string[],
  ignored: readonly string[],
): boolean =>
  words.some((word, at) => {
    const option = words[at - 1] ?? '';
    const isOption = /^--?[A-Za-z][\w-]*$/.test(option) && !word.startsWith('-');
    return (
      holdsSecret(word, { ignored }) ||
      (isOption && !ignored.includes(option) && isCredential(option, word, 'shell'))
    );
  });
