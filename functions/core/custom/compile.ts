import { isDataRead } from '../accounts/data-reads.ts';
import { type AnyCheck, defineCheck, fail, pass } from '../check.ts';
import { ownError } from '../errors.ts';
import type { TaskId } from '../ids.ts';
import type { AnyResource, IamAction, Resource } from '../resource.ts';
import { alsoNeededFor } from './also-needed.ts';
import {
  type CustomCall,
  type CustomCheck,
  callsOfCustom,
  type ExaminedDefinition,
} from './definition.ts';
import type { ExpressionReader } from './expression.ts';
import { type JudgedItem, judgedItems, type ListedParent, listedParents } from './items.ts';
import { messageOf, parseMessage } from './message-template.ts';
import { customCheckId, customService } from './names.ts';
import { isAskedOnce } from './regions.ts';

const docs = 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference.html';

/** What all checks of a task are compiled with. */
interface Compilation {
  readonly taskId: TaskId;
  readonly actions: ExaminedDefinition['actions'];
  readonly reader: ExpressionReader;
}

/**
 * A task's own checks as the engine knows checks: each over a resource of its own, which is listed by the
 * call that it names, and whose items are what its expressions said of AWS's answer. They serve one scan.
 *
 * @param definition As it was examined when the task was saved
 * @param reader Evaluates its expressions
 * @throws PlatformError for a call of which no action is known, or one that reads data: no examination lets it through
 */
export const compileCustom = (
  taskId: TaskId,
  { checks, actions }: ExaminedDefinition,
  reader: ExpressionReader,
): readonly AnyCheck[] => checks.map((check) => compileCheck(check, { taskId, actions, reader }));

/** The actions that a definition needs, each once. */
export const actionsOfCustom = ({ checks, actions }: ExaminedDefinition): readonly IamAction[] => {
  const calls = checks.flatMap(callsOfCustom);
  const all = calls.flatMap((call) => [
    actionOf(call, actions),
    ...alsoNeededFor(`${call.service}:${call.operation}`),
  ]);
  return [...new Set(all)];
};

function compileCheck(check: CustomCheck, compilation: Compilation): AnyCheck {
  const { key, title, call } = check;
  const { taskId, actions, reader } = compilation;
  const template = parseMessage(check.message);
  if (!template) throw ownError('compile', `The message of ${key} has unmatched braces.`);
  const resource: Resource<JudgedItem, object, object> = {
    ...baseOf(check, taskId),
    ...(call.forEach && { parent: parentOf(check, call.forEach, compilation) }),
    list: {
      ...callOf(call, actions),
      input: (parent: unknown) => inputOf(call.input, parent),
      items: judgedItems(check, template, reader),
    },
    select: ({ isLeftOut }) => !isLeftOut,
    identify: ({ identity }, { region }) => {
      if ('fault' in identity) throw identity.fault;
      return { ...identity.value, region };
    },
  };
  return defineCheck(resource, {
    id: customCheckId(taskId, key),
    title,
    severity: check.severity,
    category: check.category ?? 'operations',
    why: check.why ?? title,
    fix: check.fix ?? check.message,
    docs,
    evaluate: ({ item: { verdict } }) => {
      if ('fault' in verdict) throw verdict.fault;
      return verdict.fails ? fail(messageOf(template, verdict.saidBy)) : pass();
    },
  });
}

const baseOf = ({ key, call }: CustomCheck, taskId: TaskId) =>
  ({
    service: customService(taskId),
    type: `Custom::${key}`,
    scope: isAskedOnce(call) ? 'global' : 'regional',
    facts: {},
  }) as const;

function parentOf(
  check: CustomCheck,
  forEach: NonNullable<CustomCall['forEach']>,
  { taskId, actions, reader }: Compilation,
): AnyResource {
  const base = baseOf(check, taskId);
  const resource: Resource<ListedParent, object, object> = {
    ...base,
    type: `${base.type}/each`,
    list: {
      ...callOf(forEach, actions),
      input: forEach.input ?? {},
      items: listedParents(check, forEach, reader),
    },
    identify: ({ id }, { region }) => {
      if ('fault' in id) throw id.fault;
      return { id: id.value, name: id.value, region };
    },
  };
  return resource;
}

/** What a call is asked with: as it is written, and what the item sets that it is made for. */
function inputOf(written: object = {}, parent: unknown): object {
  // What `listedParents` read: the engine gives nothing to a call that is made by itself.
  const { input } = (parent ?? {}) as Partial<ListedParent>;
  if (input && 'fault' in input) throw input.fault;
  return { ...written, ...input?.value };
}

function callOf(call: Pick<CustomCall, 'service' | 'operation'>, actions: Compilation['actions']) {
  const { service, operation } = call;
  const also = alsoNeededFor(`${service}:${operation}`);
  const action = actionOf(call, actions);
  return { api: service, operation, action, ...(also.length > 0 && { also }) };
}

function actionOf(
  { service, operation }: Pick<CustomCall, 'service' | 'operation'>,
  actions: Compilation['actions'],
): IamAction {
  const name = `${service}:${operation}`;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) throw ownError('compile', `Nobody knows which action permits ${name}.`);
  if (isDataRead(action)) throw ownError('compile', `${name} reads data: it is not made.`);
  // As `ExaminedDefinition` checks it.
  return action as IamAction;
}
