/**
 * A definition as YAML, without YAML's library: what the API keeps of checks has no comments. Short texts stand bare, all
 * else as JSON has it, which is YAML, too.
 */
export const yamlOf = (definition: { readonly checks: readonly object[] }): string =>
  `checks:\n${definition.checks.map((check) => indented(linesOf(check), '  - ', '    ')).join('')}`;

const linesOf = (value: object): readonly string[] =>
  Object.entries(value).flatMap(([member, part]: [string, unknown]) =>
    isBlock(part)
      ? [`${scalar(member)}:`, ...linesOf(part).map((line) => `  ${line}`)]
      : [`${scalar(member)}: ${scalar(part)}`],
  );

const indented = (lines: readonly string[], first: string, rest: string) =>
  lines.map((line, place) => `${place === 0 ? first : rest}${line}\n`).join('');

const isBlock = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length > 0;

/** What YAML takes for something else than a text. */
const isBare = (text: string) =>
  /^[A-Za-z][\w.-]*( [A-Za-z][\w.-]*)*$/.test(text) && !/^(true|false|null)$/i.test(text);

const scalar = (value: unknown): string =>
  typeof value === 'string' && isBare(value) ? value : JSON.stringify(value);
