import { IncompleteAnswerError } from '../errors.ts';
import { answered } from './answer.ts';

/** Words that AWS answers for a state, by what they say to a check. */
type StateWords<Kind extends string> = Readonly<Record<Kind, readonly string[]>>;

/**
 * What a state says to a check, whatever its case and its separators: AWS's models and its answers
 * differ in both. Throws on a word that is not listed: AWS may have it since, and nobody knows
 * whether it is good or bad.
 */
export function kindOfState<Kind extends string>(
  state: string | undefined,
  words: StateWords<Kind>,
  member: string,
): Kind {
  const word = plain(answered(state, member));
  const kinds: readonly Kind[] = keysOf(words);
  const kind = kinds.find((each) => words[each].some((known) => plain(known) === word));
  if (kind === undefined) {
    throw new IncompleteAnswerError(`AWS answered a ${member} that is not known: ${state}.`);
  }
  return kind;
}

/** What AWS says of the reason, as the rest of a sentence: nothing where it says none. */
export const because = (reason: string | undefined): string =>
  reason ? `: ${reason.replace(/[.\s]+$/, '')}` : '';

const plain = (word: string) => word.replace(/[-_ ]/g, '').toUpperCase();

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) =>
  // What stands in it is what its type says: it is written out where it is given.
  Object.keys(record) as Key[];
