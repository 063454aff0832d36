import type { Account } from '../../core/accounts/account.ts';
import type { CatalogueEntry } from '../../core/catalogue.ts';
import { partitions } from '../../core/ids.ts';
import { type Fault, refuseFaults } from '../../core/refusal.ts';
import type { TaskScope } from '../../core/tasks/task.ts';
import type { RunWrites } from '../../use-cases/runs/run-in-progress.ts';
import { hintFor } from '../checks/known.ts';

/**
 * Refuses a scope that names what is not there, or that covers no check.
 *
 * @param accounts All of the tenant: asked for only where the scope names some
 */
export async function refuseUnknownScope(
  scope: TaskScope,
  accounts: () => Promise<readonly Account[]>,
): Promise<void> {
  const faults = [
    ...(await accountFaults(scope, accounts)),
    ...(await regionFaults(scope)),
    ...(await checkFaults(scope)),
  ];
  refuseFaults(faults);
}

type Named = Exclude<keyof TaskScope, 'severities'>;

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
  // One that is being deleted is as good as gone.
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

export const loadCatalogue = async () =>
  (await import('../../checks/catalogue.generated.ts')).catalogue;

async function checkFaults(scope: TaskScope): Promise<readonly Fault[]> {
  if (!scope.services && !scope.checks) return [];
  const catalogue = await loadCatalogue();
  const services = [...new Set(catalogue.map(({ service }) => service))];
  const ids = catalogue.map(({ id }) => id);
  const faults = [
    ...unknownIn(
      scope,
      'services',
      services,
      (name) => `No check judges ${name}. The services are ${services.join(', ')}.`,
    ),
    ...unknownIn(
      scope,
      'checks',
      ids,
      (id) => `There is no check ${id}. ${hintFor(catalogue, id)}`,
    ),
  ];
  if (faults.length > 0 || coveredBy(scope, catalogue).length > 0) return faults;
  return [{ where: 'body.scope', what: 'None of its checks is of one of its services.' }];
}

/** Severities aside: tenants and accounts may set them anew. */
const coveredBy = ({ services, checks }: TaskScope, catalogue: readonly CatalogueEntry[]) =>
  catalogue.filter(
    ({ id, service }) => (services?.includes(service) ?? true) && (checks?.includes(id) ?? true),
  );

/** What a run of the scope may write the findings of. */
export async function writesOf(scope: TaskScope): Promise<RunWrites> {
  const accounts = scope.accounts && { accounts: scope.accounts };
  if (!scope.services && !scope.checks) return { ...accounts };
  const covered = coveredBy(scope, await loadCatalogue());
  return { ...accounts, services: [...new Set(covered.map(({ service }) => service))] };
}
