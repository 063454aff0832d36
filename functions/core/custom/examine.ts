import { isDataRead } from '../accounts/data-reads.ts';
import { leastSessionPolicy, longestSessionPolicy } from '../accounts/session-policy.ts';
import type { Fault } from '../refusal.ts';
import type { IamAction } from '../resource.ts';
import { listed } from '../text.ts';
import type {
  CustomCall,
  CustomCheck,
  CustomDefinition,
  ExaminedDefinition,
} from './definition.ts';
import type { ExpressionReader } from './expression.ts';
import { mentionedMembers } from './mentioned-members.ts';
import { parseMessage } from './message-template.ts';
import type { OperationFacts, Operations } from './operation-facts.ts';
import { regionsFault } from './regions.ts';

/** What a definition is examined by. */
export interface Examiners {
  readonly operations: Operations;
  readonly reader: ExpressionReader;
  /** Actions that neither of AWS's policies for auditors holds, and the operator permits all the same. */
  readonly alsoPermitted: readonly string[];
}

/** What came of it: with faults, there is no definition. Their places are counted from the definition. */
export type Examination =
  | { readonly faults: readonly [Fault, ...Fault[]] }
  | { readonly definition: ExaminedDefinition };

type Call = Pick<CustomCall, 'service' | 'operation' | 'input'>;

/** A call, where it stands, and what AWS's model says of it. */
interface FoundCall {
  readonly call: Call;
  readonly where: string;
  readonly facts?: OperationFacts;
  readonly faults: readonly Fault[];
}

/**
 * Looks whether a definition can be run: operations that only list or read configuration, asked with what they take;
 * expressions that can be read, about members that the answers have.
 */
export async function examineCustom(
  { checks }: CustomDefinition,
  examiners: Examiners,
): Promise<Examination> {
  const faults: Fault[] = [];
  const actions: Record<string, IamAction> = {};
  for (const [place, check] of checks.entries()) {
    const where = `checks.${place}`;
    const own = await findCall(check.call, `${where}.call`, examiners);
    const each =
      check.call.forEach &&
      (await findCall(check.call.forEach, `${where}.call.forEach`, examiners));
    const regions = regionsFault(check.call);
    faults.push(
      ...own.faults,
      ...(each?.faults ?? []),
      ...(regions ? [{ where: `${where}.call.regions`, what: regions }] : []),
      ...setFaults(check, own),
      ...(await expressionFaults(check, where, own, each, examiners.reader)),
    );
    for (const { call, facts } of [own, ...(each ? [each] : [])]) {
      if (facts) actions[`${call.service}:${call.operation}`] = facts.action;
    }
  }
  if (leastSessionPolicy(Object.values(actions)) > longestSessionPolicy) {
    faults.push({ where: 'checks', what: tooManyServices });
  }
  const [first, ...more] = faults;
  return first ? { faults: [first, ...more] } : { definition: { checks, actions } };
}

/** One session has to hold all that they call. */
const tooManyServices =
  'These checks call more services than one session of AWS STS has room for. Divide them among two tasks.';

async function findCall(call: Call, where: string, examiners: Examiners): Promise<FoundCall> {
  const { service, operation, input = {} } = call;
  const refuse = (member: string, what: string): FoundCall => ({
    call,
    where,
    faults: [{ where: `${where}.${member}`, what }],
  });
  const known = await examiners.operations.of(service);
  if (!known) {
    return refuse(
      'service',
      `AWS has no service ${service}. Call it as the AWS CLI does: ec2, elbv2.`,
    );
  }
  const facts = known.find(operation);
  if (!facts) {
    return refuse(
      'operation',
      `${operation} is no operation of ${service} that only lists or reads. ${hintFor(operation, known.names)}`,
    );
  }
  const { action } = facts;
  if (isDataRead(action)) {
    return refuse('operation', `${action} reads data, and Roundsman reads configuration alone.`);
  }
  if (!facts.isAudited && !examiners.alsoPermitted.includes(action)) {
    return refuse(
      'operation',
      `Neither SecurityAudit nor ViewOnlyAccess, AWS's policies for auditors, holds ${action}. Whoever operates this platform can permit it.`,
    );
  }
  return { call, where, facts, faults: facts.inputFaults(input, `${where}.input`) };
}

/** Operations that begin alike, for who mistyped one. */
function hintFor(operation: string, names: readonly string[]): string {
  const near = names.filter((name) =>
    name.toLowerCase().startsWith(operation.toLowerCase().slice(0, 12)),
  );
  return near.length > 0 ? `There are ${listed(near)}.` : '';
}

/** What each item sets has to be taken, and not be written as well. */
function setFaults({ call: { forEach, input = {} } }: CustomCheck, { facts, where }: FoundCall) {
  return Object.keys(forEach?.set ?? {}).flatMap((member): readonly Fault[] => {
    const at = `${where}.forEach.set.${member}`;
    if (Object.hasOwn(input, member)) {
      return [{ where: at, what: `${member} stands in the input as well.` }];
    }
    return !facts || facts.takes.has(member)
      ? []
      : [{ where: at, what: `The call takes no ${member}. It takes ${listed([...facts.takes])}.` }];
  });
}

async function expressionFaults(
  check: CustomCheck,
  where: string,
  own: FoundCall,
  each: FoundCall | undefined,
  reader: ExpressionReader,
): Promise<readonly Fault[]> {
  const written = [
    ...ofOwn(check).map(([at, expression]) => ({ at: `${where}.${at}`, expression, of: own })),
    ...ofEach(check).map(([at, expression]) => ({ at: `${where}.${at}`, expression, of: each })),
  ];
  const faults = await reader.check(written.map(({ expression }) => expression));
  return written.flatMap(({ at, expression, of }, place): readonly Fault[] => {
    const fault = faults[place];
    if (fault !== undefined) return [{ where: at, what: fault }];
    const answers = of?.facts?.answers;
    if (!answers) return [];
    const listing = of === each ? check.call.forEach?.items : check.items;
    const given = listing === undefined ? [] : mentionedMembers(listing).given;
    const missing = mentionedMembers(expression).mentioned.filter(
      (name) => !answers.has(name) && !given.includes(name),
    );
    return missing.map((name) => ({
      where: at,
      what: unanswered(of.call.operation, name),
    }));
  });
}

/**
 * What is wrong with a comparison with `null`. In JMESPath a bare `null` is a member of that name: compared with it,
 * whatever is missing would be judged.
 */
const unanswered = (operation: string, name: string): string =>
  ['null', 'true', 'false'].includes(name)
    ? `Write ${name} between backticks: as it stands it is a member of that name, which nothing has.`
    : `${operation} answers no ${name}, so this would be judged of nothing.`;

type Written = readonly (readonly [where: string, expression: string])[];

function ofOwn({ items, where, fails, id, name, message }: CustomCheck): Written {
  const parts = Object.values(parseMessage(message)?.expressions ?? {});
  return [
    ['items', items],
    ...(where === undefined ? [] : [['where', where] as const]),
    ['fails', fails],
    ...(id === undefined ? [] : [['id', id] as const]),
    ...(name === undefined ? [] : [['name', name] as const]),
    ...parts.map((expression) => ['message', expression] as const),
  ];
}

function ofEach({ call: { forEach } }: CustomCheck): Written {
  if (!forEach) return [];
  const { items, id, set } = forEach;
  const members = Object.entries(set).map(
    ([name, expression]) => [`set.${name}`, expression] as const,
  );
  const all: Written = [
    ['items', items],
    ...(id === undefined ? [] : [['id', id] as const]),
    ...members,
  ];
  return all.map(([at, expression]) => [`call.forEach.${at}`, expression] as const);
}
