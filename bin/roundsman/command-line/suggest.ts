/** ` Did you mean "us-east-1"?`, or nothing if no candidate is near. */
export function didYouMean(typed: string, candidates: Iterable<string>): string {
  const [nearest] = [...candidates]
    .map((candidate) => ({ candidate, distance: distance(typed.toLowerCase(), candidate) }))
    .sort((a, b) => a.distance - b.distance);
  if (!nearest || nearest.distance > Math.max(2, typed.length / 3)) return '';
  return ` Did you mean "${nearest.candidate}"?`;
}

/** Levenshtein's: how many letters to insert, delete or replace. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
