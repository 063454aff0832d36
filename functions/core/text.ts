const mostNamed = 10;

/** A list of names for one sentence: the first ten of them, and how many more there are. */
export function listed(names: readonly string[]): string {
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  return `${names.slice(0, mostNamed).join(', ')}${more}`;
}

/** A text of at most so many letters: a longer one ends with "…". */
export const shortened = (text: string, letters = 1000): string =>
  text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
