import type { Examiners } from '../../core/custom/examine.ts';
import { faulty } from '../../core/refusal.ts';
import { verificationsOf } from '../../core/tenants/budgets.ts';
import { spend } from '../../data/requests/budgets.ts';
import type { EnterAccount } from '../../use-cases/accounts/enter-account.ts';
import { standingAccount } from '../../use-cases/accounts/own-account.ts';
import { type Verifier, verifyAccount } from '../../use-cases/accounts/verify-account.ts';
import { shownDetail } from '../accounts/shown-account.ts';
import type { RespondOptions } from '../http/respond.ts';
import { type Implementations, serve } from '../http/serve.ts';
import { examinedChecks } from '../tasks/custom-checks.ts';
import { verifyRoutes } from './routes.ts';

export interface Dependencies extends Verifier, RespondOptions {
  readonly enterAccount: EnterAccount;
  /** What examines a task's own checks. */
  readonly examiners: () => Promise<Examiners>;
}

/** Serves what enters an account for a person who waits: its verification, and checks that are tried. */
export const createHandler = ({ table, ...own }: Dependencies) =>
  serve(verifyRoutes, operations(own), { table, ...own });

/** API Gateway gives up after 30 seconds, and the function before that. */
const longestMilliseconds = 22_000;
/** A trial has to enter the account before, and to say what it found. */
const longestTrial = 18_000;

const operations = (own: Omit<Dependencies, 'table'>): Implementations<typeof verifyRoutes> => ({
  async verifyAccount({ path: { accountId } }, caller) {
    const { table, tenantId, tenant, requestId } = caller;
    const { account, verification } = await verifyAccount(
      { ...own, table },
      {
        tenantId,
        accountId,
        plan: tenant.plan,
        sessionName: `roundsman-verify-${requestId}`,
        longestMilliseconds,
      },
    );
    return shownDetail(account, verification, caller);
  },

  async dryRunTask({ body: { accountId, region: wanted, ...written } }, caller) {
    const { table, tenantId, tenant, requestId } = caller;
    const now = new Date(own.clock.now());
    const account = await standingAccount(table, tenantId, accountId);
    const [first] = account.regions;
    const region = wanted ?? first;
    if (region === undefined || !account.regions.includes(region)) {
      const what = `The account has the regions ${account.regions.join(', ')}.`;
      throw faulty({ where: 'body.region', what });
    }
    const definition = await examinedChecks(own, { type: 'custom' }, written);
    if (!definition) throw new Error('What has no fault is examined.');
    await spend(table, verificationsOf(tenant.plan), { tenantId }, now);
    // Loaded here and not at init: it knows the engine.
    const { dryRun } = await import('./dry-run.ts');
    const { reader } = await own.examiners();
    return dryRun(own.enterAccount, reader, {
      account,
      region,
      definition,
      sessionName: `roundsman-dry-run-${requestId}`,
      now,
      limit: AbortSignal.timeout(longestTrial),
    });
  },
});
