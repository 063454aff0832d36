import { IncompleteAnswerError } from '../errors.ts';
import type { Statement } from './policy-document.ts';

/**
 * The names that one of the patterns matches, or, excepted, all others: what `Action` and
 * `NotAction`, `Resource` and `NotResource` say.
 */
export interface Names {
  readonly patterns: readonly string[];
  readonly excepted: boolean;
}

export const named = (...patterns: readonly string[]): Names => ({ patterns, excepted: false });
export const allBut = (...patterns: readonly string[]): Names => ({ patterns, excepted: true });
export const othersThan = ({ patterns, excepted }: Names): Names => ({
  patterns,
  excepted: !excepted,
});

/**
 * The actions a statement speaks of, in lower case as IAM compares them. A statement that speaks of
 * none is one that IAM does not take.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export function actionsOf({ Action, NotAction }: Statement): Names {
  const { patterns, excepted } = namesOf(Action, NotAction, 'Action');
  return { patterns: patterns.map((pattern) => pattern.toLowerCase()), excepted };
}

/** The resources a statement speaks of. Trust policies speak of none. */
export const resourcesOf = ({ Resource, NotResource }: Statement): Names =>
  namesOf(Resource, NotResource, 'Resource');

function namesOf(
  patterns: readonly string[] | undefined,
  excepted: readonly string[] | undefined,
  element: string,
): Names {
  if (patterns) return named(...patterns);
  if (excepted) return allBut(...excepted);
  throw new IncompleteAnswerError(`AWS answered a statement without ${element}.`);
}

/** The names that are known without the values of policy variables. */
export const withoutVariables = ({ patterns, excepted }: Names): Names => ({
  patterns: patterns.filter((pattern) => !compile(pattern).hasVariable),
  excepted,
});

/** Whether a text is among the names. */
export const includes = ({ patterns, excepted }: Names, text: string): boolean =>
  patterns.some((pattern) => matches(pattern, text)) !== excepted;

/**
 * Whether a pattern matches a text. A policy variable stands for a value that nobody knows here:
 * such a pattern matches no text.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function matches(pattern: string, text: string): boolean {
  const { tokens, hasVariable } = compile(pattern);
  if (hasVariable) return false;
  const end = [...text].reduce((at, char) => step(tokens, at, char), start(tokens));
  return end.includes(tokens.length);
}

/** Whether some text matches both patterns. A policy variable may hold any value. */
export const overlaps = (one: string, other: string): boolean =>
  haveCommonName([named(one), named(other)]);

/**
 * Whether whatever matches `pattern` matches one of `patterns`. Among these a policy variable is one
 * value, and covers nothing; in `pattern` it may hold any value.
 */
export const covers = (patterns: readonly string[], pattern: string): boolean =>
  !haveCommonName([named(pattern), allBut(...patterns)]);

/**
 * The most states that are looked at. Patterns that people write need some thousands; a pattern like
 * `*a??????????????????????` needs one for each set of places where it may stand.
 */
const maxStates = 20_000;

/**
 * Whether some name is among all of these. The patterns are walked together, character by
 * character, over the characters they hold and one that they do not: the answer is exact, but for
 * policy variables, which make a common name possible rather than impossible.
 */
export function haveCommonName(sets: readonly Names[]): boolean {
  const compiled = sets.map(compileSet);
  const first: State = compiled.map(({ patterns }) => patterns.map(start));
  const seen = new Set<string>();
  const open: State[] = isDead(compiled, first) ? [] : [first];
  for (let state = open.pop(); state; state = open.pop()) {
    if (isCommonName(compiled, state)) return true;
    for (const char of charsThatMatter(compiled, state)) {
      const next = advance(compiled, state, char);
      const key = JSON.stringify(next);
      if (seen.has(key) || isDead(compiled, next)) continue;
      seen.add(key);
      open.push(next);
    }
    if (seen.size > maxStates) {
      throw new IncompleteAnswerError(
        'AWS answered a policy whose wildcards are too many to judge.',
      );
    }
  }
  return false;
}

/** One character, any one of them (`?`), or any text (`*`). */
type Token = { readonly char: string } | 'one' | 'many';

/** Places in the pattern before which a match may stand, in order. */
type Places = readonly number[];

interface CompiledSet {
  readonly patterns: readonly (readonly Token[])[];
  readonly excepted: boolean;
}

/** A character that no pattern holds; a private one, so that names in policies cannot. */
const otherChar = '\u{10FFFD}';

/** A name that nobody wrote down: only wildcards match it, and longer than any row of `?`. */
export const unwritten = otherChar.repeat(64);

function compileSet({ patterns, excepted }: Names): CompiledSet {
  const compiled = patterns.map(compile).filter(({ hasVariable }) => !(excepted && hasVariable));
  return { patterns: compiled.map(({ tokens }) => tokens), excepted };
}

/** `${*}`, `${?}` and `${$}` are the characters themselves; any other `${…}` is a variable. */
function compile(pattern: string): { tokens: readonly Token[]; hasVariable: boolean } {
  let hasVariable = false;
  const tokens: Token[] = [];
  for (const [part] of pattern.matchAll(/\$\{[^}]*\}|./gsu)) {
    const escaped = /^\$\{([*?$])\}$/.exec(part)?.[1];
    const isVariable = part.length > 1 && part.startsWith('${') && escaped === undefined;
    hasVariable ||= isVariable;
    if (escaped !== undefined) tokens.push({ char: escaped });
    else if (part === '?') tokens.push('one');
    else if (part !== '*' && !isVariable) tokens.push({ char: part });
    else if (tokens.at(-1) !== 'many') tokens.push('many');
  }
  return { tokens, hasVariable };
}

const start = (tokens: readonly Token[]): Places => closed(tokens, [0]);

/** Where a match may stand after one more character. */
function step(tokens: readonly Token[], places: Places, char: string): Places {
  const next = places.flatMap((place) => {
    const token = tokens[place];
    if (token === undefined) return [];
    if (token === 'many') return [place];
    return token === 'one' || token.char === char ? [place + 1] : [];
  });
  return closed(tokens, next);
}

/**
 * With the places behind each `*`, and without those before the last `*` that was reached: whatever
 * matches from there matches from that `*` as well.
 */
function closed(tokens: readonly Token[], places: Places): Places {
  const all = new Set(
    places.flatMap((place) => (tokens[place] === 'many' ? [place, place + 1] : [place])),
  );
  const lastMany = Math.max(-1, ...[...all].filter((place) => tokens[place] === 'many'));
  return [...all].filter((place) => place >= lastMany).sort((a, b) => a - b);
}

type State = readonly (readonly Places[])[];

/** The state after one more character. Once a pattern matches whatever follows, the others of its set do not matter. */
const advance = (sets: readonly CompiledSet[], state: State, char: string): State =>
  sets.map(({ patterns }, set) => {
    const next = patterns.map((tokens, index) => step(tokens, state[set]?.[index] ?? [], char));
    const whole = patterns.findIndex((tokens, index) => matchesAllThatFollows(tokens, next[index]));
    return whole < 0 ? next : next.map((places, index) => (index === whole ? places : []));
  });

const matchesAllThatFollows = (tokens: readonly Token[], places: Places = []): boolean =>
  tokens.at(-1) === 'many' && places.includes(tokens.length - 1);

/** Whether no continuation can be a common name. */
const isDead = (sets: readonly CompiledSet[], state: State): boolean =>
  sets.some(({ patterns, excepted }, set) => {
    const places = state[set] ?? [];
    if (!excepted) return places.every((each) => each.length === 0);
    return patterns.some((tokens, index) => matchesAllThatFollows(tokens, places[index]));
  });

const isCommonName = (sets: readonly CompiledSet[], state: State): boolean =>
  sets.every(({ patterns, excepted }, set) => {
    const isMatched = patterns.some((tokens, index) =>
      (state[set]?.[index] ?? []).includes(tokens.length),
    );
    return isMatched !== excepted;
  });

/**
 * Those that some pattern waits for, and one for all others. The other one comes last, and so is
 * tried first: a name nobody wrote down is found soonest.
 */
function charsThatMatter(sets: readonly CompiledSet[], state: State): readonly string[] {
  const chars = new Set<string>();
  for (const [set, { patterns }] of sets.entries()) {
    for (const [index, tokens] of patterns.entries()) {
      for (const place of state[set]?.[index] ?? []) {
        const token = tokens[place];
        if (typeof token === 'object') chars.add(token.char);
      }
    }
  }
  chars.delete(otherChar);
  return [...chars, otherChar];
}
