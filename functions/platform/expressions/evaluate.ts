import { search } from '@aws-lambda-powertools/jmespath';
import type {
  AnswerQuestion,
  AnswerReading,
  EvaluatedItem,
  ExpressionKind,
  Said,
  WantedExpression,
} from '../../core/custom/expression.ts';

/** The most characters of what an expression sets in the input of a call, as JSON. */
const longestJson = 10_000;

/** Asks one answer. Without bounds of its own: it runs in a worker that has them. */
export function evaluateAnswer({ answer, items, of }: AnswerQuestion): AnswerReading {
  const list = said(items, answer);
  if ('fault' in list) return list;
  if (!Array.isArray(list.value)) {
    return { fault: `says ${shown(list.value)}, where a list was expected.` };
  }
  const wanted = Object.entries(of);
  return { items: list.value.map((item) => evaluateItem(item, wanted)) };
}

function evaluateItem(
  item: unknown,
  wanted: readonly (readonly [name: string, wanted: WantedExpression])[],
): EvaluatedItem {
  const read: Record<string, Said> = {};
  for (const [name, { expression, kind, when }] of wanted) {
    const condition = when && read[when.name];
    if (when && !(condition && 'value' in condition && condition.value === when.said)) continue;
    const answered = said(expression, item);
    read[name] = 'fault' in answered ? answered : ofKind(answered.value, kind);
  }
  return read;
}

/** What is wrong with an expression, whatever it is asked of. */
export function faultOf(expression: string): string | undefined {
  try {
    evaluate(expression, null);
    return undefined;
  } catch (thrown) {
    const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
    // What does not suit nothing may suit an item.
    if (name === 'JMESPathTypeError') return undefined;
    return message.trim();
  }
}

function said(expression: string, of: unknown): Said {
  try {
    return { value: evaluate(expression, of) };
  } catch (thrown) {
    return { fault: thrown instanceof Error ? thrown.message.trim() : String(thrown) };
  }
}

// The library keeps what it parsed under the expression, in an object that has names already: no name ends in a space.
// Any JSON may be asked, and what is no JSON is found below.
const evaluate = (expression: string, of: unknown): unknown =>
  search(`${expression} `, of as Parameters<typeof search>[1]);

function ofKind(value: unknown, kind: ExpressionKind): Said {
  const faults: Readonly<Record<ExpressionKind, boolean>> = {
    boolean: typeof value !== 'boolean',
    text: typeof value !== 'string',
    scalar: !['string', 'number', 'boolean'].includes(typeof value),
    json: value === undefined || typeof value === 'function',
  };
  if (faults[kind]) return { fault: `says ${shown(value)}, where ${words[kind]} was expected.` };
  if (kind !== 'json') return { value };
  const text = JSON.stringify(value);
  return text.length > longestJson
    ? { fault: `says more than ${longestJson} characters.` }
    : { value };
}

const words: Readonly<Record<ExpressionKind, string>> = {
  boolean: 'true or false',
  text: 'a text',
  scalar: 'a text, a number, true or false',
  json: 'a value',
};

/** Kinds and not contents: an error is seen by more people than an answer. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'number' ? 'a number' : String(value);
}
