import type { Account } from '../../core/accounts/account.ts';
import { customService } from '../../core/custom/names.ts';
import { partitions } from '../../core/ids.ts';
import { type Fault, refuseFaults } from '../../core/refusal.ts';
import type { Subject } from '../../core/tasks/coverage.ts';
import type { Task, TaskScope, TaskType } from '../../core/tasks/task.ts';
import { scopeMembers } from '../../core/tasks/task-types.ts';
import { bookOf } from '../../data/findings/keys.ts';
import type { RunWrites } from '../../use-cases/runs/run-in-progress.ts';
import { hintFor } from '../checks/known.ts';
import { subjectsOf } from './subjects.ts';

/** A task as far as it says what it covers. */
export interface Scoped {
  readonly type: TaskType;
  readonly scope: TaskScope;
}

/**
 * Refuses a scope that names what is not there, or what tasks of the type are not narrowed by, or that covers nothing.
 *
 * @param accounts All of the tenant: asked for only where the scope names some
 */
export async function refuseUnknownScope(
  { type, scope }: Scoped,
  accounts: () => Promise<readonly Account[]>,
): Promise<void> {
  const foreign = (Object.keys(scope) as (keyof TaskScope)[]).filter(
    (member) => !scopeMembers[type].includes(member),
  );
  refuseFaults(
    foreign.map((member) => ({
      where: `body.scope.${member}`,
      what: `A task of the type ${type} is narrowed by ${scopeMembers[type].join(', ')} alone.`,
    })),
  );
  const faults = [
    ...(await accountFaults(scope, accounts)),
    ...(await regionFaults(scope)),
    ...(await subjectFaults({ type, scope })),
  ];
  refuseFaults(faults);
}

type Named = Exclude<keyof TaskScope, 'severities' | 'categories'>;

function unknownIn(
  scope: TaskScope,
  member: Named,
  known: readonly string[],
  what: (name: string) => string,
): readonly Fault[] {
  const names = new Set(known);
  return (scope[member] ?? []).flatMap((name, index) =>
    names.has(name) ? [] : [{ where: `body.scope.${member}.${index}`, what: what(name) }],
  );
}

async function accountFaults(scope: TaskScope, accounts: () => Promise<readonly Account[]>) {
  if (!scope.accounts) return [];
  const own = await accounts();
  // An account that is being deleted is treated as one that is gone.
  const standing = own.filter(({ state }) => state !== 'deleting');
  const ids = standing.map(({ accountId }) => accountId);
  return unknownIn(scope, 'accounts', ids, (id) => `The tenant has no account ${id}.`);
}

// This and the catalogue are loaded here and not at init: most requests need neither.
async function regionFaults(scope: TaskScope) {
  if (!scope.regions) return [];
  const { regionsOf } = await import('../../core/accounts/regions.ts');
  const known = partitions.flatMap(regionsOf);
  return unknownIn(scope, 'regions', known, (name) => `AWS has no region ${name}.`);
}

async function subjectFaults({ type, scope }: Scoped): Promise<readonly Fault[]> {
  if (!scope.services && !scope.checks && !scope.categories) return [];
  const subjects = await subjectsOf(type);
  const services = [...new Set(subjects.map(({ service }) => service))].sort();
  const ids = subjects.map(({ id }) => id);
  const faults = [
    ...unknownIn(
      scope,
      'services',
      services,
      (name) => `${coveredNothing[type]} ${name}. The services are ${services.join(', ')}.`,
    ),
    ...unknownIn(scope, 'checks', ids, (id) => `There is no check ${id}. ${hintFor(subjects, id)}`),
  ];
  if (faults.length > 0 || coveredBy(scope, subjects).length > 0) return faults;
  return [
    {
      where: 'body.scope',
      what: 'Nothing is in all of its lists: no execution would check anything.',
    },
  ];
}

/** Severities aside: tenants and accounts may set them anew. */
const coveredBy = (
  { services, checks, categories }: TaskScope,
  subjects: readonly Subject[],
): readonly Subject[] =>
  subjects.filter(
    ({ id, service, category }) =>
      (services?.includes(service) ?? true) &&
      (checks?.includes(id) ?? true) &&
      (categories?.includes(category) ?? true),
  );

/** How it is said that a task of a type has nothing to ask about a service. */
const coveredNothing: Readonly<Record<TaskType, string>> = {
  checks: 'No check judges',
  resource_list: 'Nothing is listed of',
  health_check: 'No health check asks about',
  custom: 'Nothing is asked about',
};

/** What a run of the task may write the findings of. */
export async function writesOf({
  taskId,
  type,
  scope,
}: Pick<Task, 'taskId' | 'type' | 'scope'>): Promise<RunWrites> {
  const accounts = { book: bookOf({ type }), ...(scope.accounts && { accounts: scope.accounts }) };
  if (type === 'custom') return { ...accounts, services: [customService(taskId)] };
  if (!scope.services && !scope.checks && !scope.categories) return { ...accounts };
  const covered = coveredBy(scope, await subjectsOf(type));
  return { ...accounts, services: [...new Set(covered.map(({ service }) => service))] };
}
