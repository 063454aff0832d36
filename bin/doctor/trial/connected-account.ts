import { accountsRoutes } from '../../../functions/api/accounts/routes.ts';
import type { Answered } from '../../../functions/api/http/client.ts';
import { verifyRoutes } from '../../../functions/api/verify/routes.ts';
import { type Answer, good, missing, unknown } from '../report/line.ts';
import type { Tenant, Trial } from './context.ts';
import { leaveTemplate, makeRole, type Removable } from './customer-role.ts';
import { judgeState, type StateOutcomes } from './history.ts';
import type { TrialId } from './questions.ts';
import { type EndedExecution, outcomesOfRun, runToEnd } from './runs.ts';
import { StepError, until } from './steps.ts';

const ids: readonly TrialId[] = [
  'role',
  'route-verify',
  'connect',
  'run',
  'run-claim',
  'run-plan',
  'run-shards',
  'run-finalize',
  'packed-policy',
];

/** Connects an account as a tenant does, and runs all checks there. */
export async function tryAccount(trial: Trial, tenant: Tenant, taskId: string): Promise<void> {
  const { steps, options } = trial;
  const { account } = options;
  if (!account) {
    steps.rest('not tried: no account was named (--account <12 digits>)', ids);
    return;
  }
  await steps.step('role', () => prepareRole(trial, tenant, account));
  await connect(trial, tenant, account);
  const ended = await steps.step('run', async () => {
    const execution = await runToEnd(trial, tenant, taskId);
    return [judgeRun(execution), execution];
  });
  await steps.probe('packed-policy', async () => judgePackedPolicy(ended.shards));
  const outcomes = await steps.step('run-claim', async () => {
    const states = await outcomesOfRun(trial, ended);
    return [judgeState(states, 'Claim', 'the execution claimed its turn'), states];
  });
  steps.say('run-plan', judgeState(outcomes, 'Plan', `${ended.plannedShards} shards`));
  steps.say('run-shards', judgeShards(outcomes, ended));
  steps.say('run-finalize', judgeState(outcomes, 'Finalize', 'counted what came of them'));
}

async function prepareRole(trial: Trial, tenant: Tenant, accountId: string) {
  const { ask, options, made, patience, place, progress } = trial;
  const { region } = place;
  const body = { accountId, name: 'doctor', regions: [region] };
  await ask(accountsRoutes.createAccount, { ...(await tenant.by()), body });
  const path = { accountId };
  const template = await ask(accountsRoutes.readAccountTemplate, { ...(await tenant.by()), path });
  const profile = options.accountProfile;
  if (profile) progress(`Making the stack ${template.stackName} in ${accountId}`);
  // Whatever comes of it, there may be something to take away.
  const onMade = (role: Removable) => {
    made.role = role;
  };
  const answer = profile
    ? await makeRole({ accountId, profile, region }, template, patience, onMade)
    : await leaveTemplate(accountId, template, onMade);
  return [answer, undefined] as const;
}

type Verified = Answered<typeof verifyRoutes.verifyAccount>;

/** IAM's own word for how long a new role may be unknown in some places. */
const settlingSeconds = 60;

/** Verifies again and again: the role may not be there yet, or not everywhere. */
async function connect(
  { steps, ask, patience, progress }: Trial,
  tenant: Tenant,
  accountId: string,
): Promise<void> {
  const path = { accountId };
  const verify = async () => ask(verifyRoutes.verifyAccount, { ...(await tenant.by()), path });
  const started = Date.now();
  let last: Verified = await steps.step('route-verify', async () => {
    const first = await verify();
    return [good(`the first verification says ${first.state}`), first];
  });
  progress(`Waiting until ${accountId} is connected`);
  await steps.step('connect', async () => {
    let attempts = 1;
    const seconds = () => Math.round((Date.now() - started) / 1000);
    // It may lack only what IAM has not told everywhere yet.
    const isDone = () =>
      last.state === 'connected' || (last.state === 'degraded' && seconds() > settlingSeconds);
    const waiting = until(
      `${accountId} is connected`,
      patience,
      async () => {
        if (isDone()) return last;
        last = await verify();
        attempts += 1;
        return isDone() ? last : undefined;
      },
      5,
    );
    const account = await waiting.catch((error) => {
      if (!(error instanceof StepError)) throw error;
      throw new StepError(missing(`${last.state}: ${last.reason}`, error.message), {
        cause: error,
      });
    });
    const took = `at verification ${attempts}, after ${seconds()} s`;
    if (account.state === 'connected') return [good(`connected ${took}`), undefined];
    return [missing(`${account.state} ${took}: ${account.reason}`), undefined];
  });
}

/** What the account is like is its tenant's matter; whether it could be assessed is ours. */
export function judgeRun({
  executionId,
  result,
  checks,
  errors,
}: Pick<EndedExecution, 'executionId' | 'result' | 'checks' | 'errors'>): Answer {
  const { pass, fail, error } = result.counts;
  const seen = `${executionId} ended ${result.status}: ${checks} checks, ${pass} pass, ${fail} fail, ${error} error`;
  if (result.status === 'passed') return good(seen);
  const reasons = errors.items.map(({ category, message }) => `${category}: ${message}`);
  return missing(seen, ...(result.reason ? [result.reason] : []), ...reasons);
}

/** A shard's own failure says so on the shard; the state machine knows that it failed. */
function judgeShards(outcomes: StateOutcomes, { result }: EndedExecution): Answer {
  const { done, failed, skipped, lost } = result.shards;
  const seen = `${done} done, ${failed} failed, ${skipped} skipped, ${lost} lost`;
  const failures = outcomes.get('RunShard')?.failures ?? [];
  return failures.length === 0 && failed + lost === 0 ? good(seen) : missing(seen, ...failures);
}

/** The percentage, of what STS takes when the policy is packed, above which an alarm rings. */
const mostPercent = 80;

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html: PackedPolicySize. */
export function judgePackedPolicy(
  shards: readonly Pick<EndedExecution['shards'][number], 'packedPolicyPercent'>[],
): Answer {
  const percents = shards.flatMap(({ packedPolicyPercent = [] }) => packedPolicyPercent);
  if (percents.length === 0) return unknown('not known: no shard tells it');
  const most = Math.max(...percents);
  const seen = `at most ${most} % of what STS takes, in ${percents.length} of ${shards.length} shards`;
  if (percents.length < shards.length) return unknown(seen);
  if (most < mostPercent) return good(seen);
  return missing(
    seen,
    'Lower longestSessionPolicy in functions/core/accounts/session-policy.ts: one more check, and STS may refuse',
  );
}
