/** Where a line of a text begins and ends. @param line From 1 on; the last one where there are fewer. */
export function lineIn(text: string, line: number): readonly [start: number, end: number] {
  const lines = text.split('\n');
  const before = lines.slice(0, Math.min(line, lines.length) - 1);
  const start = before.reduce((sum, each) => sum + each.length + 1, 0);
  return [start, start + (lines[before.length]?.length ?? 0)];
}
