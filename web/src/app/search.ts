/**
 * The part of an address behind `?`, read and written by one schema per page: plain texts, lists with commas
 * (`severity=critical,high`). What a page does not know is dropped, what it cannot read is as if it were absent.
 */

/** How one parameter is read. */
interface Parameter<Value> {
  /** @param text As it stands in the address. `undefined` if it is none of the parameter's values. */
  readonly read: (text: string) => Value | undefined;
}

export type SearchSchema = Readonly<Record<string, Parameter<unknown>>>;

/** What a page knows of its address. A parameter that is absent is not there. */
export type SearchOf<Schema extends SearchSchema> = {
  readonly [Key in keyof Schema]?: NonNullable<ReturnType<Schema[Key]['read']>>;
};

/** Any text that is not empty. */
export const text: Parameter<string> = { read: (value) => value || undefined };

/** One of some words. */
export const oneOf = <const Values extends readonly string[]>(
  values: Values,
): Parameter<Values[number]> => ({
  read: (value) => values.find((known) => known === value),
});

/** Some of some words, in the order of the words; unknown ones are dropped. */
export const someOf = <const Values extends readonly string[]>(
  values: Values,
): Parameter<readonly Values[number][]> => ({
  read: (value) => {
    const named = value.split(',');
    const known = values.filter((one) => named.includes(one));
    return known.length > 0 ? known : undefined;
  },
});

/** A whole number between two others. */
export const wholeNumber = (least: number, most: number): Parameter<number> => ({
  read: (value) => {
    const number = Number(value);
    return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
  },
});

/** Reads a page's search from texts or from values of its own: both come, from addresses and from links. */
export const searchReader =
  <Schema extends SearchSchema>(schema: Schema) =>
  (raw: Readonly<Record<string, unknown>>): SearchOf<Schema> => {
    const entries = Object.entries(schema).flatMap(([key, parameter]) => {
      const value = raw[key] === undefined ? undefined : parameter.read(written(raw[key]));
      return value === undefined ? [] : [[key, value]];
    });
    // The schema gave every value its key.
    return Object.fromEntries(entries) as SearchOf<Schema>;
  };

const written = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join(',') : String(value);

/** `?severity=critical,high` as texts by name; of a name that stands twice, the last. */
export const parseSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search));

/** The other way: what is `undefined`, empty or an empty list is left out. Commas and colons stay readable. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    const text = value === undefined || value === null ? '' : written(value);
    if (text !== '') parameters.set(key, text);
  }
  const line = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return line === '' ? '' : `?${line}`;
}
