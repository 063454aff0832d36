import { cleanLine } from '../clean-line.ts';
import {
  type AwsCallError,
  type ErrorContext,
  expressionExceeded,
  expressionFailed,
  ServiceError,
  ServiceLimitError,
} from '../errors.ts';
import type { Scope } from '../resource.ts';
import { shortened } from '../text.ts';
import type { CustomCall, CustomCheck } from './definition.ts';
import type {
  AnswerQuestion,
  EvaluatedItem,
  ExpressionReader,
  Said,
  WantedExpression,
} from './expression.ts';
import type { MessageTemplate } from './message-template.ts';

/** The most items of one check in one region, in one entry of a shard: more is an error, and not a longer run. */
export const mostItems = 10_000;

/** The most items that another call is made for: each costs a call. */
const mostParents = 2000;

const longestId = 1000;
const longestName = 200;

/** A value, or the error that stands for it. */
type Read<Value> = { readonly value: Value } | { readonly fault: AwsCallError };

/** An item, as the expressions of its check judged it. */
export interface JudgedItem {
  readonly identity: Read<{ readonly id: string; readonly name: string }>;
  /** `where` said so; or it was listed twice, and judged alike. */
  readonly isLeftOut: boolean;
  readonly verdict:
    | { readonly fails: boolean; readonly saidBy: (name: string) => unknown }
    | { readonly fault: AwsCallError };
}

/** An item of the call that another one is made for. */
export interface ListedParent {
  readonly id: Read<string>;
  /** What it sets of the other call's input. */
  readonly input: Read<object>;
}

type Call = Pick<CustomCall, 'service' | 'operation'>;

/** Reads the items of a check from an answer. What it read before is known until the scan is over: it serves one. */
export function judgedItems(
  { key, call, items, where, fails, id, name }: CustomCheck,
  { expressions }: MessageTemplate,
  reader: ExpressionReader,
) {
  const messages = Object.entries(expressions).map(([part, expression]) => [
    part,
    { expression, kind: 'scalar', when: { name: 'fails', said: true } } as const,
  ]);
  const when = where === undefined ? {} : { when: { name: 'where', said: true } };
  const of: Readonly<Record<string, WantedExpression>> = {
    ...(where !== undefined && { where: { expression: where, kind: 'boolean' } }),
    fails: { expression: fails, kind: 'boolean', ...when },
    ...(id !== undefined && { id: { expression: id, kind: 'text' } }),
    ...(name !== undefined && { name: { expression: name, kind: 'text' } }),
    ...Object.fromEntries(messages),
  };
  const known = new Map<string, Map<string, string>>();

  return async (answer: object, scope: Scope, parent: unknown): Promise<readonly JudgedItem[]> => {
    const context = contextOf(call, scope);
    const read = await readAnswer({ answer, items, of }, context, reader);
    const seen = known.get(scope.region) ?? new Map<string, string>();
    known.set(scope.region, seen);
    return read.map((item) => {
      const identity = identityOf(item, parent, key, context);
      const judged = { identity, ...judge(item, key, context) };
      const once =
        'value' in identity ? onlyOnce(judged, identity.value.id, seen, context) : judged;
      assertFew(seen.size, mostItems, key, context);
      return once;
    });
  };
}

/** Reads the items that another call is made for. */
export function listedParents(
  { key }: CustomCheck,
  { items, id = '@', set, ...call }: NonNullable<CustomCall['forEach']>,
  reader: ExpressionReader,
) {
  const of: Record<string, WantedExpression> = { id: { expression: id, kind: 'text' } };
  for (const [member, expression] of Object.entries(set)) {
    of[`set.${member}`] = { expression, kind: 'json' };
  }
  const counts = new Map<string, number>();

  return async (answer: object, scope: Scope): Promise<readonly ListedParent[]> => {
    const context = contextOf(call, scope);
    const read = await readAnswer({ answer, items, of }, context, reader);
    const count = (counts.get(scope.region) ?? 0) + read.length;
    counts.set(scope.region, count);
    assertFew(count, mostParents, key, context);
    return read.map((item) => ({
      id: mapped(textOf(item, 'id', longestId), (fault) => refused(key, fault, context)),
      input: inputOf(item, Object.keys(set), key, context),
    }));
  };
}

const contextOf = ({ service, operation }: Call, { region }: Scope): ErrorContext => ({
  service,
  operation,
  region,
});

async function readAnswer(
  question: AnswerQuestion,
  context: ErrorContext,
  reader: ExpressionReader,
): Promise<readonly EvaluatedItem[]> {
  const reading = await reader.read(question);
  if ('items' in reading) return reading.items;
  if ('fault' in reading) throw refused('items', reading.fault, context);
  throw new ServiceLimitError(
    `The expressions of the task could not be evaluated on an answer of ${context.operation}: ${reading.exceeded} Narrow the call by its input, or make them simpler.`,
    { ...context, awsCode: expressionExceeded },
  );
}

/** The error of what an expression did not say. */
const refused = (whose: string, fault: string, context: ErrorContext): AwsCallError =>
  new ServiceError(`${whose}: ${cleanLine(fault)}`, { ...context, awsCode: expressionFailed });

function assertFew(count: number, most: number, key: string, context: ErrorContext): void {
  if (count <= most) return;
  throw new ServiceLimitError(
    `${key} lists more than ${most} items of ${context.operation} in one region. Narrow the call by its input.`,
    { ...context, awsCode: expressionExceeded },
  );
}

function judge(
  item: EvaluatedItem,
  key: string,
  context: ErrorContext,
): Pick<JudgedItem, 'isLeftOut' | 'verdict'> {
  const { where, fails } = item;
  if (where && 'value' in where && where.value === false) {
    return { isLeftOut: true, verdict: { fails: false, saidBy: () => undefined } };
  }
  const judging: readonly (readonly [string, Said | undefined])[] = [
    ...(where ? [['where', where] as const] : []),
    ['fails', fails],
    ...Object.entries(item).filter(([name]) => name.startsWith('message.')),
  ];
  for (const [name, said] of judging) {
    if (said && 'value' in said) continue;
    const what = name.startsWith('message.') ? 'message' : name;
    const fault = refused(`${what} of ${key}`, said?.fault ?? 'was not evaluated.', context);
    return { isLeftOut: false, verdict: { fault } };
  }
  const isFailing = fails !== undefined && 'value' in fails && fails.value === true;
  const saidBy = (name: string) => {
    const said = item[name];
    return said && 'value' in said ? said.value : undefined;
  };
  return { isLeftOut: false, verdict: { fails: isFailing, saidBy } };
}

/** Two items of one id are one finding: it may stand for both only where they are judged alike. */
function onlyOnce(
  judged: JudgedItem,
  id: string,
  seen: Map<string, string>,
  context: ErrorContext,
): JudgedItem {
  if (judged.isLeftOut) return judged;
  const said = 'fails' in judged.verdict ? String(judged.verdict.fails) : 'error';
  const before = seen.get(id);
  seen.set(id, before ?? said);
  if (before === undefined) return judged;
  if (before === said) return { ...judged, isLeftOut: true };
  const fault = refused('id', `two items are called ${id}, and are judged differently.`, context);
  return { ...judged, identity: { fault } };
}

function identityOf(
  item: EvaluatedItem,
  parent: unknown,
  key: string,
  context: ErrorContext,
): JudgedItem['identity'] {
  // The engine gives what `listedParents` read: a definition without an id has them.
  const within = parent as ListedParent | undefined;
  const id =
    item.id === undefined && within ? within.id : named(item, 'id', longestId, key, context);
  if ('fault' in id) return id;
  if (item.name === undefined) return { value: { id: id.value, name: id.value } };
  const name = named(item, 'name', Number.POSITIVE_INFINITY, key, context);
  return 'fault' in name
    ? name
    : { value: { id: id.value, name: shortened(name.value, longestName) } };
}

const named = (
  item: EvaluatedItem,
  name: 'id' | 'name',
  longest: number,
  key: string,
  context: ErrorContext,
): Read<string> =>
  mapped(textOf(item, name, longest), (fault) => refused(`${name} of ${key}`, fault, context));

function textOf(item: EvaluatedItem, name: string, longest: number): Said {
  const said = item[name];
  if (!said) return { fault: 'was not evaluated.' };
  if ('fault' in said) return said;
  const text = cleanLine(String(said.value));
  if (text.trim() === '') return { fault: 'says a text without a letter.' };
  return text.length > longest
    ? { fault: `says more than ${longest} characters.` }
    : { value: text };
}

const mapped = (said: Said, errorOf: (fault: string) => AwsCallError): Read<string> =>
  'fault' in said ? { fault: errorOf(said.fault) } : { value: String(said.value) };

function inputOf(
  item: EvaluatedItem,
  members: readonly string[],
  key: string,
  context: ErrorContext,
): Read<object> {
  const input: Record<string, unknown> = {};
  for (const member of members) {
    const said = item[`set.${member}`];
    if (!said || 'fault' in said || said.value === null) {
      const fault = said && 'fault' in said ? said.fault : 'says nothing.';
      return { fault: refused(`set.${member} of ${key}`, fault, context) };
    }
    input[member] = said.value;
  }
  return { value: input };
}
