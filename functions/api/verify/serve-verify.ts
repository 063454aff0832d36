import { type Verifier, verifyAccount } from '../../use-cases/accounts/verify-account.ts';
import { shownDetail } from '../accounts/shown-account.ts';
import type { RespondOptions } from '../http/respond.ts';
import { type Implementations, serve } from '../http/serve.ts';
import { verifyRoutes } from './routes.ts';

export interface Dependencies extends Verifier, RespondOptions {}

/** Verifies that an account can be entered, and by nobody else in our name. */
export const createHandler = ({ table, ...own }: Dependencies) =>
  serve(verifyRoutes, operations(own), { table, ...own });

/** API Gateway gives up after 30 seconds, and the function before that. */
const longestMilliseconds = 22_000;

const operations = (own: Omit<Verifier, 'table'>): Implementations<typeof verifyRoutes> => ({
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
});
