import { missingOf, type Simulation } from '../../core/accounts/role-checks.ts';
import { actionsOfCustom } from '../../core/custom/compile.ts';
import { callsOfCustom, type ExaminedDefinition } from '../../core/custom/definition.ts';
import type { ExpressionReader } from '../../core/custom/expression.ts';
import { type AwsCallError, asCallError, ownContext, ServiceError } from '../../core/errors.ts';
import { unlessAborted } from '../../core/flow/unless-aborted.ts';
import { simulatePermissions } from '../../platform/entry/simulate-permissions.ts';
import type { EnterAccount, EnteredAccount } from '../../use-cases/accounts/enter-account.ts';
import type { DryRun } from './dry-run-answer.ts';
import { type DryRunRequest, dryRunError, runCheck } from './dry-run-check.ts';

/** Runs a definition against one account, the first pages of each call in one region. Stores nothing. */
export async function dryRun(
  enterAccount: EnterAccount,
  reader: ExpressionReader,
  request: DryRunRequest,
): Promise<DryRun> {
  const { account, region, definition, sessionName } = request;
  const { accountId } = account;
  const actions = actionsOfCustom(definition);
  const about = { accountId, region, operations: operationsOf(definition) };
  let entered: EnteredAccount;
  try {
    entered = await enterAccount(account, { sessionName, actions: [...actions, simulation] });
  } catch (thrown) {
    const error = dryRunError(asCallError(thrown, ownContext('DryRun', { accountId })));
    return { ...about, missing: [], permissionsKnown: false, error, checks: [] };
  }
  const { caller } = entered;
  try {
    const permissions = await permissionsOf(entered, request, actions);
    const checks: DryRun['checks'][number][] = [];
    for (const [place, { key }] of definition.checks.entries()) {
      checks.push(await runCheck({ ...request, key, place, caller, reader }));
    }
    return {
      ...about,
      missing: missingOf(permissions),
      permissionsKnown: !(permissions instanceof Error),
      checks,
    };
  } finally {
    caller.close();
  }
}

const simulation = 'iam:SimulatePrincipalPolicy';

async function permissionsOf(
  { simulating, roleArn }: EnteredAccount,
  { account: { accountId }, region, limit }: DryRunRequest,
  actions: readonly string[],
): Promise<Simulation | AwsCallError> {
  const context = ownContext('DryRun', { accountId });
  try {
    const asked = simulatePermissions(simulating, {
      accountId,
      roleArn,
      actions,
      regions: [region],
    });
    const answer = await unlessAborted(asked, limit);
    return answer ?? new ServiceError('AWS did not answer in time.', context);
  } catch (thrown) {
    return asCallError(thrown, context);
  }
}

function operationsOf({ checks, actions }: ExaminedDefinition): DryRun['operations'] {
  const calls = checks.flatMap((check) =>
    callsOfCustom(check).map(({ service, operation }) => ({
      name: `${service}:${operation}`,
      key: check.key,
    })),
  );
  return [...Map.groupBy(calls, ({ name }) => name)].map(([operation, same]) => ({
    operation,
    action: actions[operation] ?? '',
    checks: [...new Set(same.map(({ key }) => key))],
  }));
}
