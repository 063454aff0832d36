import { IncompleteAnswerError } from '../../errors.ts';
import { compile, type Places, start, step, type Token } from './pattern-tokens.ts';
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

interface CompiledSet {
  readonly patterns: readonly (readonly Token[])[];
  readonly excepted: boolean;
}

/** A character that no pattern holds; a private one, so that names in policies cannot. */
const otherChar = '\u{10FFFD}';

/** A name that nobody wrote down: only wildcards match it, and longer than any row of `?`. */
export const unwritten = otherChar.repeat(20);

function compileSet({ patterns, excepted }: Names): CompiledSet {
  const compiled = patterns.map(compile).filter(({ hasVariable }) => !(excepted && hasVariable));
  return { patterns: compiled.map(({ tokens }) => tokens), excepted };
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
 * The characters that some pattern waits for, and one for all others. The other one comes last, and so is tried first:
 * a name nobody wrote down is found soonest.
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
