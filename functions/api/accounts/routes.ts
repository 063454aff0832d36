import * as z from 'zod';
import { regionsOf } from '../../core/accounts/regions.ts';
import { roleReads } from '../../core/accounts/role-reads.ts';
import { AccountId, partitions } from '../../core/ids.ts';
import { Name } from '../../core/name.ts';
import { PageQuery, pageOf, ReadVersion } from '../http/parameters.ts';
import { defineRoutes } from '../http/route.ts';
import { SettingsChange } from '../http/settings.ts';
import {
  AccountAnswer,
  AccountDetail,
  exampleAccount,
  exampleDetail,
  readsDescription,
} from './answers.ts';
import { exampleHealth, HealthAnswer } from './health-answer.ts';

const AccountPath = z.strictObject({ accountId: AccountId });

const NameRequest = Name.meta({
  description: 'A name for people. Two accounts may have the same.',
});

const mostRegions = 40;

const Regions = z
  .array(z.enum(partitions.flatMap(regionsOf)))
  .min(1)
  .max(mostRegions)
  .refine((regions) => new Set(regions).size === regions.length, 'A region is named twice.')
  .readonly()
  .meta({ description: 'The regions to assess, of the account’s partition.' });

const Reads = z.enum(roleReads).meta({ description: readsDescription });

const Template = z.object({
  templateBody: z.string().meta({ description: 'CloudFormation, as JSON.' }),
  stackName: z.string(),
  roleName: z.string(),
  roleArn: z.string(),
  externalId: z.uuid(),
  consoleUrl: z.url().meta({ description: 'Where the console makes stacks.' }),
  command: z.string().meta({
    description: 'Makes the stack, or updates it, from a file that holds the template.',
  }),
  steps: z.array(z.string()).readonly().meta({ description: 'What to do, in order.' }),
});

const { reason, verifiedAt, ...pending } = { ...exampleAccount, state: 'pending', version: 1 };

export const accountsRoutes = defineRoutes({
  createAccount: {
    method: 'POST',
    path: '/accounts',
    access: 'account:write',
    rate: 'write',
    costs: true,
    summary: 'Name an account to connect',
    description:
      'It is pending until its template was deployed there, and it was verified. The external ID is ours: nobody can choose or change it.',
    request: {
      body: z.strictObject({
        accountId: AccountId,
        name: NameRequest,
        partition: z.enum(partitions).exactOptional().meta({
          description: 'The partition of the platform, which cannot enter accounts of another one.',
        }),
        regions: Regions,
        reads: Reads.exactOptional(),
        settings: SettingsChange.exactOptional(),
      }),
    },
    status: 201,
    answer: AccountAnswer,
    problems: ['already-exists', 'limit-reached'],
    examples: {
      body: {
        accountId: pending.accountId,
        name: pending.name,
        regions: pending.regions,
        settings: { severities: { 's3-bucket-versioning-enabled': 'high' } },
      },
      answer: pending,
    },
  },
  listAccounts: {
    method: 'GET',
    path: '/accounts',
    access: 'account:read',
    rate: 'read',
    summary: 'List the accounts',
    request: { query: PageQuery },
    status: 200,
    answer: pageOf(AccountAnswer),
    problems: ['invalid-cursor'],
    examples: { answer: { items: [exampleAccount] } },
  },
  readAccount: {
    method: 'GET',
    path: '/accounts/{accountId}',
    access: 'account:read',
    rate: 'read',
    summary: 'Read an account',
    request: { path: AccountPath },
    status: 200,
    answer: AccountDetail,
    examples: { answer: exampleDetail },
  },
  readAccountHealth: {
    method: 'GET',
    path: '/accounts/{accountId}/health',
    access: 'account:read',
    rate: 'read',
    summary: 'Read the health of an account',
    description:
      'What the last health check saw, by service and region: whether AWS answers, how fast, and whether anything is in a bad state.',
    request: { path: AccountPath },
    status: 200,
    answer: HealthAnswer,
    examples: { answer: exampleHealth },
  },
  updateAccount: {
    method: 'PATCH',
    path: '/accounts/{accountId}',
    access: 'account:write',
    rate: 'write',
    costs: true,
    summary: 'Change an account',
    description:
      'Settings are those of single checks in this account, and win over the tenant’s. All holds from the next execution on. After a change of `reads`, deploy the template again and verify the account.',
    request: {
      path: AccountPath,
      body: z
        .strictObject({
          name: NameRequest.exactOptional(),
          regions: Regions.exactOptional(),
          reads: Reads.exactOptional(),
          settings: SettingsChange.exactOptional(),
          version: ReadVersion,
        })
        .refine(({ version: _, ...changes }) => Object.keys(changes).length > 0, {
          message: 'Say what to change: name, regions, reads or settings.',
        }),
    },
    status: 200,
    answer: AccountDetail,
    problems: ['conflict'],
    examples: { body: { regions: exampleAccount.regions, version: 1 }, answer: exampleDetail },
  },
  deleteAccount: {
    method: 'DELETE',
    path: '/accounts/{accountId}',
    access: 'account:write',
    rate: 'write',
    summary: 'Delete an account',
    description:
      'Erases its findings, their history and its snapshots, and takes it out of tasks; a task that named it alone is deleted. Its executions are kept. It is gone when reading it answers 404.',
    request: { path: AccountPath },
    status: 202,
    answer: AccountAnswer,
    problems: ['conflict', 'run-in-progress'],
    examples: { answer: { ...pending, state: 'deleting' } },
  },
  readAccountTemplate: {
    method: 'GET',
    path: '/accounts/{accountId}/template',
    access: 'account:write',
    rate: 'read',
    summary: 'Get the role template of an account',
    description:
      'A CloudFormation template with one role: exactly the reads that the checks make, AWS’s managed policies SecurityAudit and ViewOnlyAccess if it is to read any service, and an explicit denial of data. Deploy it again when permissions are missing.',
    request: { path: AccountPath },
    status: 200,
    answer: Template,
    problems: ['conflict'],
    examples: {
      answer: {
        templateBody: '{"AWSTemplateFormatVersion":"2010-09-09"}',
        stackName: 'roundsman-prod-111111111111',
        roleName: 'roundsman-prod-111111111111-checks',
        roleArn: 'arn:aws:iam::222222222222:role/roundsman-prod-111111111111-checks',
        externalId: exampleAccount.externalId,
        consoleUrl:
          'https://eu-central-1.console.aws.amazon.com/cloudformation/home?region=eu-central-1#/stacks/create',
        command:
          'aws cloudformation deploy --region eu-central-1 --stack-name roundsman-prod-111111111111 --template-file roundsman.json --capabilities CAPABILITY_NAMED_IAM',
        steps: ['Save templateBody as roundsman.json.'],
      },
    },
  },
});
