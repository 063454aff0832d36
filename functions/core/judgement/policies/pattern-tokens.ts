/** One character, any one of them (`?`), or any text (`*`). */
export type Token = { readonly char: string } | 'one' | 'many';

/** Places in the pattern before which a match may stand, in order. */
export type Places = readonly number[];

/** `${*}`, `${?}` and `${$}` are the characters themselves; any other `${…}` is a variable. */
export function compile(pattern: string): { tokens: readonly Token[]; hasVariable: boolean } {
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

export const start = (tokens: readonly Token[]): Places => closed(tokens, [0]);

/** Where a match may stand after one more character. */
export function step(tokens: readonly Token[], places: Places, char: string): Places {
  const next = places.flatMap((place) => {
    const token = tokens[place];
    if (token === undefined) return [];
    if (token === 'many') return [place];
    return token === 'one' || token.char === char ? [place + 1] : [];
  });
  return closed(tokens, next);
}

/**
 * The places with those behind each `*`, and without those before the last `*` that was reached: whatever matches from
 * there matches from that `*` as well.
 */
function closed(tokens: readonly Token[], places: Places): Places {
  const reached: number[] = [];
  for (const place of places) {
    if (tokens[place] === 'many') reached.splice(0, reached.length, place, place + 1);
    else if (!reached.includes(place)) reached.push(place);
  }
  return reached;
}
