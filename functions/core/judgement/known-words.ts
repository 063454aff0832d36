import { IncompleteAnswerError } from '../errors.ts';
import { answered } from './answer.ts';

/**
 * The kind of a word of AWS's: the state of a thing, a finding, a setting. AWS writes the same word in more than one
 * way (`Overprovisioned`, `OVER_PROVISIONED`), so that case, hyphens and underscores do not count.
 *
 * Throws on a word that is left out or not known, which is neither good nor bad.
 */
export function kindOfWord<Kind extends string>(
  word: string | undefined,
  member: string,
  kinds: Readonly<Record<Kind, readonly string[]>>,
): Kind {
  const said = plain(answered(word, member));
  for (const kind in kinds) {
    if (kinds[kind].some((known) => plain(known) === said)) return kind;
  }
  throw new IncompleteAnswerError(`AWS answered ${member} "${word}", which is not known.`);
}

const plain = (word: string) => word.replace(/[-_\s]/g, '').toLowerCase();

/** What AWS says of the reason, as the rest of a sentence: nothing where it says none. */
export const because = (reason: string | undefined): string =>
  reason ? `: ${reason.replace(/[.\s]+$/, '')}` : '';
