/** A figure that was measured several times: what is in the middle, and how far the others are. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return { median: at(sorted.length >> 1), least: at(0), most: at(sorted.length - 1) };
}

/** `14.2 s (13.9 to 15.0)` */
export function inWords({ median, least, most }: Spread, unit: string, digits = 0): string {
  const text = (value: number) => value.toFixed(digits);
  return `${text(median)} ${unit} (${text(least)} to ${text(most)})`;
}
