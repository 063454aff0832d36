/** A record of a trail, as far as filters look at it: values by their path within the record. */
export type TrailRecord = Readonly<Record<string, string>>;

/** Every member that this judgement knows; what a record lacks of these is not there. */
const known = new Set([
  'eventName',
  'eventSource',
  'eventType',
  'errorCode',
  'errorMessage',
  'userIdentity.type',
  'userIdentity.invokedBy',
  'additionalEventData.MFAUsed',
  'responseElements.ConsoleLogin',
]);

/** Whether a record matches; `undefined` where a pattern looks at what is not known of it. */
type Match = boolean | undefined;

const token = /"[^"]*"|&&|\|\||!=|<=|>=|[(){}=<>]|[^\s(){}=<>!&|"]+/g;

/**
 * Whether a metric filter counts a record of a trail: the order of its terms, spaces, quotes and brackets
 * say nothing. A pattern that is no JSON pattern, or that looks at more than is known, counts nothing for
 * sure.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function countsRecord(pattern: string, record: TrailRecord): boolean {
  const tokens = [...pattern.matchAll(token)].map(([text]) => text);
  if (tokens[0] !== '{' || tokens.at(-1) !== '}') return false;
  const rest = tokens.slice(1, -1);
  const matches = anyOf(rest, record);
  // What is left over was not understood.
  return matches === true && rest.length === 0;
}

/** Takes what it reads off the tokens. */
function anyOf(tokens: string[], record: TrailRecord): Match {
  let match = allOf(tokens, record);
  while (takes(tokens, '||')) {
    const other = allOf(tokens, record);
    match = match === true || other === true ? true : either(match, other, false);
  }
  return match;
}

function allOf(tokens: string[], record: TrailRecord): Match {
  let match = term(tokens, record);
  while (takes(tokens, '&&')) {
    const other = term(tokens, record);
    match = match === false || other === false ? false : either(match, other, true);
  }
  return match;
}

const either = (one: Match, other: Match, value: boolean): Match =>
  one === value && other === value ? value : undefined;

function term(tokens: string[], record: TrailRecord): Match {
  if (takes(tokens, '(')) {
    const match = anyOf(tokens, record);
    return takes(tokens, ')') ? match : undefined;
  }
  const path = tokens.shift()?.replace(/^\$\./, '') ?? '';
  const operator = tokens.shift();
  const word = tokens.shift();
  const value = record[path];
  if (operator === 'NOT' && word === 'EXISTS')
    return known.has(path) ? value === undefined : undefined;
  if (word === undefined || !known.has(path)) return undefined;
  if (operator === '=') return value !== undefined && isLike(value, word);
  // Whether something that is not there is unequal is not documented.
  if (operator === '!=' && value !== undefined) return !isLike(value, word);
  return undefined;
}

function takes(tokens: string[], text: string): boolean {
  if (tokens[0] !== text) return false;
  tokens.shift();
  return true;
}

/** An asterisk stands for any text. */
function isLike(value: string, word: string): boolean {
  const parts = word.replaceAll('"', '').split('*');
  const escaped = parts.map((part) => part.replaceAll(/[\\^$.|?+()[\]]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`).test(value);
}
