import type { Table } from '../../data/table.ts';
import type { Logger } from '../../platform/logger.ts';
import { type Verifier, verifyAccount } from '../../use-cases/accounts/verify-account.ts';
import { shownDetail } from '../accounts/shown-account.ts';
import { type Implementations, serve } from '../http/serve.ts';
import { verifyRoutes } from './routes.ts';

export interface Dependencies extends Verifier {
  readonly table: Table;
  readonly logger: Logger;
}

/** Verifies that an account can be entered, and by nobody else in our name. */
export const createHandler = ({ table, ...own }: Dependencies) =>
  serve(verifyRoutes, operations(own), { table, ...own });

const operations = (own: Verifier): Implementations<typeof verifyRoutes> => ({
  async verifyAccount({ path }, caller) {
    const { account, verification } = await verifyAccount(own, path.accountId, caller);
    return shownDetail(account, verification, caller);
  },
});
