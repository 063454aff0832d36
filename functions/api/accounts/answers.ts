import * as z from 'zod';
import { Account } from '../../core/accounts/account.ts';
import { roleReads } from '../../core/accounts/role-reads.ts';
import { Verification } from '../../core/accounts/verification.ts';
import { MissingPermission } from '../../core/accounts/verification-check.ts';

export const readsDescription =
  'What the role there may read: exactly what the `checks` ask, or `any-service` besides, by AWS’s managed policies SecurityAudit and ViewOnlyAccess. Neither may read data.';

/** An account as lists show it. */
export const AccountAnswer = Account.pick({
  accountId: true,
  name: true,
  partition: true,
  regions: true,
  settings: true,
  createdAt: true,
  version: true,
}).extend({
  reads: z.enum(roleReads).meta({ description: readsDescription }),
  state: Account.shape.state.meta({
    description:
      '`pending` until it was verified: no task covers it. `degraded`: permissions or regions are missing. `broken`: it cannot be entered, or can be entered by others, too. Verifications decide, and executions that find it worse. `deleting`: it is being erased.',
  }),
  reason: Account.shape.reason.meta({
    description: 'The reason of the state, unless all is well.',
  }),
  foundIn: Account.shape.foundIn.meta({
    description: 'The execution that found the reason; absent if a verification did.',
  }),
  verifiedAt: Account.shape.verifiedAt.meta({
    description: 'The last time that it could be entered as it should be.',
  }),
  externalId: Account.shape.externalId.exactOptional().meta({
    description: 'Shown to those who may change accounts.',
  }),
});

const VerificationAnswer = Verification.extend({
  missing: z
    .array(
      MissingPermission.extend({
        checks: z.array(z.string()).readonly().meta({
          description: 'Ids of the checks that cannot be made without it.',
        }),
      }),
    )
    .readonly(),
});

/** An account with what was found when it was last verified. */
export const AccountDetail = AccountAnswer.extend({
  verification: VerificationAnswer.exactOptional().meta({
    description: 'The last one, if it ever was verified.',
  }),
});
export type AccountDetail = z.infer<typeof AccountDetail>;

export const exampleAccount = {
  accountId: '222222222222',
  name: 'Production',
  partition: 'aws',
  regions: ['eu-central-1', 'us-east-1'],
  settings: { parameters: {}, severities: {} },
  createdAt: '2026-11-21T09:00:00.000Z',
  version: 2,
  reads: 'checks',
  state: 'degraded',
  reason: 'Missing permissions (1): sqs:ListQueues: deploy the template again.',
  verifiedAt: '2026-11-21T09:05:00.000Z',
  externalId: '0b7e4c1e-3d58-4b6f-9a57-7a3f7c1d2e22',
} as const;

export const exampleDetail = {
  ...exampleAccount,
  verification: {
    at: '2026-11-21T09:05:00.000Z',
    checks: [
      {
        name: 'no-external-id',
        passed: true,
        detail: 'AWS refused us without an external ID.',
      },
      {
        name: 'wrong-external-id',
        passed: true,
        detail: 'AWS refused us with a wrong external ID.',
      },
      { name: 'external-id', passed: true, detail: 'The role lets us in.' },
      { name: 'identity', passed: true, detail: 'The role leads to this account.' },
      { name: 'regions', passed: true, detail: 'All chosen regions are on.' },
      { name: 'permissions', passed: false, detail: exampleAccount.reason },
    ],
    missing: [
      {
        action: 'sqs:ListQueues',
        deniedBy: 'identity',
        checks: ['sqs-queue-encrypted', 'sqs-queue-not-public'],
      },
    ],
    permissionsKnown: true,
    disabledRegions: [],
  },
} as const;
