import { memberOf } from '../answer-members.ts';
import { fail, type NoVerdict, noVerdict, pass, type Verdict } from '../check.ts';
import { IncompleteAnswerError } from '../errors.ts';
import { because, kindOfWord } from '../judgement/known-words.ts';
import type { HealthList, HealthTable, StatePath, WordClass } from './health-lists.ts';

/**
 * What the states of one item say of its health. A bad word fails, be there others; a good one passes; a thing that
 * is on its way, was put to rest, or of which AWS says nothing gets no verdict.
 *
 * Throws for a word that is in no vocabulary, and for a state that AWS left out: neither is good.
 */
export function stateVerdict(
  item: object,
  { states, reason }: Pick<HealthList, 'states' | 'reason'>,
  vocabularies: HealthTable['vocabularies'],
): Verdict | NoVerdict {
  const said = states.flatMap((state) => {
    const words = vocabularies[state.vocabulary];
    if (!words) throw new Error(`There is no vocabulary ${state.vocabulary}.`);
    return wordsAt(item, state).map((word) => ({
      state,
      word,
      // The same words, all classes of them.
      kind: kindOfWord(word, state.path, words as Readonly<Record<WordClass, readonly string[]>>),
    }));
  });
  const bad = said.find(({ kind }) => kind === 'impaired' || kind === 'failed-run');
  if (bad) return fail(sentence(bad.state, bad.word, reasonIn(item, reason)));
  return said.some(({ kind }) => kind === 'healthy' || kind === 'ended') ? pass() : noVerdict();
}

/** The words at a path: several behind a list, none where some items may have none. */
function wordsAt(item: object, { path, optional }: StatePath): readonly string[] {
  const found = valuesAt(item, path.split('.'));
  const words = found.filter((value) => value !== undefined);
  if (words.length < found.length && !optional) {
    throw new IncompleteAnswerError(`AWS answered without ${path}.`);
  }
  return words.map((word) => {
    if (typeof word === 'string') return word;
    throw new IncompleteAnswerError(`AWS answered ${path} that is no text.`);
  });
}

/** A part that is not there has no state; a state that is missing from a part is `undefined`. */
function valuesAt(from: unknown, [part = '', ...rest]: readonly string[]): readonly unknown[] {
  const isList = part.endsWith('[]');
  const value = memberOf(from, isList ? part.slice(0, -2) : part);
  if (rest.length === 0 && !isList) return [value];
  if (value === undefined) return [];
  const inner = isList ? listed(value, part) : [value];
  return inner.flatMap((one) => valuesAt(one, rest));
}

function listed(value: unknown, part: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new IncompleteAnswerError(`AWS answered ${part} that is no list.`);
}

function reasonIn(item: object, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const [said] = valuesAt(item, path.split('.'));
  return typeof said === 'string' ? said : undefined;
}

/** `Its cluster status is storage-full: the disk is full.` */
function sentence({ path }: StatePath, word: string, reason: string | undefined): string {
  const leaf = path.split('.').at(-1) ?? path;
  const isCode = /^(code|statuscode|statecode)$/i.test(leaf);
  const name = isCode ? (path.split('.').at(-2) ?? leaf) : leaf;
  return `Its ${wordsOf(name.replace('[]', ''))} is ${word}${because(reason)}.`;
}

const wordsOf = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
