import * as z from 'zod';
import { AccountId } from '../../core/ids.ts';
import { regionForm } from '../../core/partition.ts';
import { AccountDetail, exampleDetail } from '../accounts/answers.ts';
import { defineRoutes } from '../http/route.ts';
import { customMembers } from '../tasks/custom-members.ts';
import { DryRun } from './dry-run-answer.ts';

const DryRunTask = z.strictObject({
  accountId: AccountId,
  region: z
    .string()
    .regex(regionForm, 'An AWS region looks like eu-central-1.')
    .max(32)
    .exactOptional()
    .meta({ description: "One of the account's own. Absent: the first of them." }),
  ...customMembers,
});

const checked = {
  key: 'volumes-encrypted',
  calls: [
    {
      operation: 'ec2:DescribeVolumes',
      region: 'eu-central-1',
      input: '{}',
      answer: '{\n  "Volumes": [\n    { "VolumeId": "vol-0a1b2c", "Encrypted": false }\n  ]\n}',
      isWhole: true,
    },
  ],
  items: [
    {
      id: 'vol-0a1b2c',
      name: 'vol-0a1b2c',
      region: 'eu-central-1',
      status: 'fail',
      message: 'vol-0a1b2c is not encrypted.',
    },
  ],
  isWhole: true,
  state: 'judged',
};

export const verifyRoutes = defineRoutes({
  verifyAccount: {
    method: 'POST',
    path: '/accounts/{accountId}/verify',
    access: 'account:write',
    rate: 'run',
    costs: true,
    summary: 'Verify the role of an account',
    description:
      'Tries the role without and with a wrong external ID, which AWS has to refuse, and then with the right one; asks which of the regions are on, and which permissions are missing. Where AWS fails to answer, the account stays what it was, and the answer says why.',
    request: { path: z.strictObject({ accountId: AccountId }) },
    status: 200,
    repeatable: true,
    answer: AccountDetail,
    problems: ['conflict'],
    examples: { answer: exampleDetail },
  },
  dryRunTask: {
    method: 'POST',
    path: '/tasks/dry-run',
    access: 'task:write',
    rate: 'run',
    costs: true,
    summary: 'Try checks of your own on one account',
    description:
      'Examines the checks as `POST /tasks` does, says what they call and what the role of the account lacks for it, and makes them in one region: the first page of each call, and what AWS answered beside each verdict. At most 20 seconds. Nothing is stored. Counts as a verification of the account.',
    request: { body: DryRunTask },
    status: 200,
    repeatable: true,
    answer: DryRun,
    problems: ['not-found'],
    examples: {
      body: {
        accountId: '222222222222',
        region: 'eu-central-1',
        custom: {
          checks: [
            {
              key: 'volumes-encrypted',
              title: 'Volumes are encrypted',
              severity: 'high',
              call: { service: 'ec2', operation: 'DescribeVolumes' },
              items: 'Volumes',
              fails: 'Encrypted != `true`',
              id: 'VolumeId',
              message: '{VolumeId} is not encrypted.',
            },
          ],
        },
      },
      answer: {
        accountId: '222222222222',
        region: 'eu-central-1',
        operations: [
          {
            operation: 'ec2:DescribeVolumes',
            action: 'ec2:DescribeVolumes',
            checks: ['volumes-encrypted'],
          },
        ],
        missing: [],
        permissionsKnown: true,
        checks: [checked],
      },
    },
  },
});
