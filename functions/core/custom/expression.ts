import * as z from 'zod';
import { isCleanLine } from '../clean-line.ts';

/**
 * The most characters of an expression. What doubles an answer takes seven of them: the rest is for the worker's bounds
 * to hold.
 */
const longest = 500;

/**
 * Names that every object of JavaScript has, and no answer of AWS: an expression that asks for one would be
 * answered by the language, and a `constructor` that is there would be a wrong verdict.
 */
const languageNames = Object.getOwnPropertyNames(Object.prototype);

const asksTheLanguage = new RegExp(`(?<![\\w$])(${languageNames.join('|')})(?![\\w$])`);

/** A JMESPath expression as a task writes it. Whether it can be read says the one who evaluates it. */
export const Expression = z
  .string()
  .min(1)
  .max(longest)
  .check(({ value, issues }) => {
    const [name] = asksTheLanguage.exec(value) ?? [];
    const message = name
      ? `No member of an answer is called ${name}.`
      : value.includes('\\u')
        ? 'Write characters as they are, and not as \\u.'
        : isCleanLine(value)
          ? undefined
          : 'One line, without control characters, invisible ones, or those that turn the direction of text.';
    if (message) issues.push({ code: 'custom', input: value, message });
  })
  .meta({ description: 'A JMESPath expression: https://jmespath.org/specification.html' });

/** What an expression has to say: anything else is an error, and never a verdict. */
export type ExpressionKind = 'boolean' | 'text' | 'scalar' | 'json';

/** What one expression said of one item. */
export type Said = { readonly value: unknown } | { readonly fault: string };

/** An expression that is asked of an item, under the name by which its answer is known. */
export interface WantedExpression {
  readonly expression: string;
  readonly kind: ExpressionKind;
  /** Asked only of items of which the expression of that name said so. @default of all */
  readonly when?: { readonly name: string; readonly said: boolean };
}

/** What is asked of one answer of AWS. */
export interface AnswerQuestion {
  /** The answer as the SDK read it. */
  readonly answer: object;
  /** Says the list of items. */
  readonly items: string;
  readonly of: Readonly<Record<string, WantedExpression>>;
}

/** What the expressions said of one item, by name. What was not asked is absent. */
export type EvaluatedItem = Readonly<Record<string, Said>>;

/** What came of a question: an item each, or why there is none. */
export type AnswerReading =
  | { readonly items: readonly EvaluatedItem[] }
  /** `items` did not say a list, or could not be evaluated. */
  | { readonly fault: string }
  /** It needed more time or memory than one answer gets. */
  | { readonly exceeded: string };

/** Evaluates expressions where they can do no harm: `platform/expressions`. */
export interface ExpressionReader {
  read(question: AnswerQuestion): Promise<AnswerReading>;
  /** What is wrong with each expression as such; `undefined` where nothing is. In their order. */
  check(expressions: readonly string[]): Promise<readonly (string | undefined)[]>;
}
