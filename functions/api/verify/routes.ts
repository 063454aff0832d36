import * as z from 'zod';
import { AccountId } from '../../core/ids.ts';
import { AccountDetail, exampleDetail } from '../accounts/answers.ts';
import { defineRoutes } from '../http/route.ts';

export const verifyRoutes = defineRoutes({
  verifyAccount: {
    method: 'POST',
    path: '/accounts/{accountId}/verify',
    access: 'account:write',
    rate: 'run',
    costs: true,
    summary: 'Verify that we get into an account, and nobody else in our name',
    description:
      'Tries the role without and with a wrong external ID, which AWS has to refuse, and then with the right one; asks which of the regions are on, and which permissions are missing. Where AWS fails to answer, the account stays what it was, and the answer says why.',
    request: { path: z.strictObject({ accountId: AccountId }) },
    status: 200,
    repeatable: true,
    answer: AccountDetail,
    problems: ['conflict'],
    examples: { answer: exampleDetail },
  },
});
