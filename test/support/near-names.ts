/**
 * The names that share most words with one that is not among them, at most three, the nearest
 * first: for messages that say what was probably meant.
 */
export function nearNames(name: string, names: readonly string[]): readonly string[] {
  const wanted = wordsOf(name);
  const scored = names.map((other) => ({ other, score: likeness(wanted, wordsOf(other)) }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.other < b.other ? -1 : 1))
    .slice(0, 3)
    .map(({ other }) => other);
}

/** Two names are as like as their words are common: 1 if all are, 0 if none is. */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.intersection(b).size / a.union(b).size;

const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(name.match(/[A-Z]?[a-z0-9]+|[A-Z]+/g));
