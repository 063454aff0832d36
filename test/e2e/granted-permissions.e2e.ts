import {
  GetRolePolicyCommand,
  IAMClient,
  ListRolePoliciesCommand,
  ListRolesCommand,
} from '@aws-sdk/client-iam';
import { beforeAll, describe, expect, it } from 'vitest';
import { connectApi } from '../../functions/api/http/client.ts';
import { operations } from '../../functions/checks/manifest.ts';
import { checks } from '../../functions/checks/registry.generated.ts';
import { tenantRoleName } from '../../functions/core/accounts/role-template.ts';
import { isPaid } from '../../functions/core/check.ts';
import type { RecordedCall } from '../../local/emulator/control/recorder.ts';
import { matchesPattern } from '../../local/emulator/iam/conditions.ts';
import { onboardSamples, signInSample } from '../../local/samples/onboard.ts';
import { plantSamples } from '../../local/samples/plant.ts';
import { runSamples } from '../../local/samples/run.ts';
import { sampleAccounts } from '../../local/samples/sample-accounts.ts';
import { apiUrl } from './support/api.ts';
import { as, emulators } from './support/aws.ts';
import { deployed } from './support/platform.ts';

// Runs after all files of the project `app` (vitest.e2e.config.ts): what they made the platform do is
// compared with what it may do. Alone, it finds much that was never used.

const iam = new IAMClient(as());

interface Grant {
  readonly role: string;
  readonly action: string;
  readonly resource: string;
}

interface Exception {
  readonly role?: RegExp;
  readonly action: RegExp;
  readonly reason: string;
  /** Asked for in some of the runs of these tests, and in others not. */
  readonly isChance?: true;
}

/** Granted, and rightly never seen here. Each with its reason. */
const exceptions: readonly Exception[] = [
  {
    action: /^kms:/,
    reason: 'DynamoDB, S3 and SNS ask KMS themselves, in the name of who asked them.',
  },
  {
    action: /^logs:(CreateLogStream|PutLogEvents)$/,
    reason: "Lambda writes a function's log itself, in the name of its role.",
  },
  {
    role: /^WorkflowRole/,
    action: /^logs:/,
    reason: 'Step Functions sets up the delivery of its log itself, when the machine is made.',
  },
  {
    role: /^(ExecutionEnded|Watchdog)/,
    action: /^(states:(Start|Describe)Execution|dynamodb:Query)$/,
    reason: 'Only where tasks run after others, an event was lost, or a run is in the way.',
    isChance: true,
  },
  { action: /^xray:/, reason: 'Lambda and Step Functions send traces themselves.' },
  {
    role: /^(EraseAccount|EraseTenant|ExecutionEnded|Publication|Watchdog)/,
    action: /^sqs:SendMessage$/,
    reason: 'Lambda itself keeps an event that the function failed on three times.',
  },
  {
    role: /^Publication/,
    action: /^s3:DeleteObject$/,
    reason: 'Only 30 days after a file was none of the site any more.',
  },
  {
    role: /^TenantsHandler/,
    action: /^scheduler:DeleteSchedule$/,
    reason: 'Only if the default task is deleted in the moment in which its schedule is made.',
    isChance: true,
  },
  {
    role: /^EraseTenant/,
    action: /^states:DescribeExecution$/,
    reason: 'Only if a run ends in the moment in which it is stopped.',
    isChance: true,
  },
];

const list = (value: unknown): readonly string[] => [value].flat().map(String);

/** `roundsman-local-run-FunctionsPlanRoleB2C3BAA3-C6650D5F7DF64` is `FunctionsPlanRole`. */
const shortName = (role: string) =>
  role
    .replace(/^roundsman-local-(api|data|run|web)-(?=[A-Z])/, '')
    .replace(/[0-9A-F]{8}-?[0-9A-F]+$/, '');

async function grants(): Promise<readonly Grant[]> {
  const { Roles = [] } = await iam.send(new ListRolesCommand({ MaxItems: 1000 }));
  const ours = Roles.filter(({ RoleName }) => RoleName?.startsWith('roundsman-local-'));
  return (await Promise.all(ours.map(({ RoleName = '' }) => grantsOf(RoleName)))).flat();
}

async function grantsOf(RoleName: string): Promise<readonly Grant[]> {
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
  const documents = PolicyNames.map(async (PolicyName) => {
    const { PolicyDocument = '' } = await iam.send(
      new GetRolePolicyCommand({ RoleName, PolicyName }),
    );
    return JSON.parse(decodeURIComponent(PolicyDocument)) as { Statement: readonly Statement[] };
  });
  const statements = (await Promise.all(documents)).flatMap(({ Statement }) => Statement);
  return statements.flatMap(({ Action, Resource }) =>
    list(Action).flatMap((action) =>
      list(Resource).map((resource) => ({ role: shortName(RoleName), action, resource })),
    ),
  );
}

interface Statement {
  readonly Action: unknown;
  readonly Resource: unknown;
}

/** A session tag in a resource stands for any tenant. */
const covers = ({ role, action, resource }: Grant, call: Used) =>
  role === call.role &&
  action === call.action &&
  matchesPattern(call.resource, resource.replace(/\$\{[^}]*\}/g, '*'));

interface Used extends Grant {
  readonly allowed: boolean;
}

/** What the platform asked of AWS by itself: not what tests tried with its roles. */
const byPlatform = ({ app, roleArn }: RecordedCall) =>
  roleArn.startsWith(`arn:aws:iam::${emulators.accountId}:role/roundsman-local-`) && app !== 'test';

const asUsed = ({ roleArn, action, resource, allowed }: RecordedCall): Used => ({
  role: shortName(roleArn.split('/').at(-1) ?? ''),
  action,
  resource,
  allowed,
});

const written = ({ role, action, resource }: Grant) => `${role} ${action} ${resource}`;

let recorded: readonly RecordedCall[];
let granted: readonly Grant[];

beforeAll(async () => {
  const onProgress = () => undefined;
  const { stateMachineArn } = deployed;
  await emulators.resetSamples();
  await plantSamples(emulators, onProgress);
  const ask = connectApi(apiUrl);
  const session = await signInSample(ask);
  const connected = await onboardSamples(ask, session, emulators, onProgress);
  const options = { ask, session, stateMachineArn, onProgress };
  const runs = await runSamples(connected, emulators, options);
  expect(runs.filter(({ asExpected }) => !asExpected)).toEqual([]);
  recorded = await emulators.recorded();
  granted = await grants();
}, 300_000);

describe('what the platform may do in its own account', () => {
  it('is known of every role', () => {
    const roles = new Set(granted.map(({ role }) => role));

    expect([...roles].sort(), 'A new function is one line here: docs/adding-a-route.md').toEqual([
      'AccountsHandlerRole',
      'AuthHandlerRole',
      'ChecksHandlerRole',
      'EraseAccountHandlerRole',
      'EraseTenantHandlerRole',
      'ExecutionEndedHandlerRole',
      'ExecutionsHandlerRole',
      'FindingsHandlerRole',
      'FunctionsFinalizeRole',
      'FunctionsPlanRole',
      'PreSignUpHandlerRole',
      'PublicationHandlerRole',
      'TasksHandlerRole',
      'TenantDataRole',
      'TenantsHandlerRole',
      'UnknownHandlerRole',
      'WatchdogHandlerRole',
      'WorkflowRole',
      'roundsman-local-run-shard',
      'roundsman-local-scheduler',
      'roundsman-local-verify',
    ]);
  });

  it('is all that it asked for', () => {
    const used = recorded.filter(byPlatform).map(asUsed);

    const ungranted = used.filter((call) => !granted.some((grant) => covers(grant, call)));
    // Whether a tenant's role lets us in is for the tenant to say.
    const refused = used.filter(
      ({ allowed, action, resource }) =>
        !allowed && !(action === 'sts:AssumeRole' && resource.endsWith(`/${checksRole}`)),
    );

    expect(used.length).toBeGreaterThan(0);
    expect(ungranted.map(written)).toEqual([]);
    expect(refused.map(written)).toEqual([]);
  });

  it('is nothing that it never asked for', () => {
    const unused = unusedGrants().filter(
      (grant) => !exceptions.some((exception) => excuses(exception, grant)),
    );

    expect(unused.map(written)).toEqual([]);
  });

  it('has no exception that is not needed', () => {
    const unused = unusedGrants();

    const needless = exceptions.filter((exception) => {
      const grants = exception.isChance ? granted : unused;
      return !grants.some((grant) => excuses(exception, grant));
    });

    expect(needless.map(({ reason }) => reason)).toEqual([]);
  });
});

function unusedGrants(): readonly Grant[] {
  const used = recorded.filter(byPlatform).map(asUsed);
  return granted.filter((grant) => !used.some((call) => covers(grant, call)));
}

const excuses = ({ role, action }: Exception, grant: Grant) =>
  (role?.test(grant.role) ?? true) && action.test(grant.action);

const checksRole = tenantRoleName({ stage: 'local', accountId: emulators.accountId });

/** Called only where there is something that the sample accounts cannot hold. */
const neverNeeded: Readonly<Record<string, string>> = {
  'bedrock-agentcore:GetAgentRuntime': 'No sample has a runtime.',
  'bedrock-agentcore:GetBrowser': 'No sample has a browser.',
  'bedrock-agentcore:GetCodeInterpreter': 'No sample has a code interpreter.',
  'bedrock-agentcore:GetGateway': 'No sample has a gateway.',
  'bedrock-agentcore:GetMemory': 'No sample has a memory.',
  'datasync:DescribeTask': 'No sample has a task of DataSync.',
  'ecs:DescribeContainerInstances': 'No sample has a container instance.',
  'elasticloadbalancing:DescribeTargetGroupAttributes':
    'No sample has a network load balancer with targets.',
  'elasticmapreduce:DescribeSecurityConfiguration':
    'No sample has a cluster with a security configuration.',
  'logs:DescribeDeliveries': 'No sample has a delivery source.',
  'organizations:ListPoliciesForTarget': 'No sample is the management account of an organisation.',
  'organizations:ListRoots': 'No sample is the management account of an organisation.',
  'secretsmanager:DescribeSecret': 'No sample has a secret with replicas.',
  'transfer:DescribeConnector': 'No sample has a connector.',
  'ec2:DescribeVpcEndpointServicePermissions': 'No sample offers an endpoint service.',
  'ec2:DescribeManagedPrefixLists': 'No sample has a security group that names a prefix list.',
  'ec2:GetManagedPrefixListEntries': 'No sample has a security group that names a prefix list.',
  'iam:ListOrganizationsFeatures': 'No sample is the management account of an organisation.',
  'lambda:ListDurableExecutionsByFunction': 'No sample has a durable function.',
  'rds:DescribeDBClusterParameters': 'No sample has a database cluster.',
  'rds:DescribeDBClusterSnapshotAttributes': 'No sample has a database cluster.',
  's3:GetAccessPoint': 'No sample has an access point.',
  's3:GetBucketLocation': 'Only asked if the list of buckets leaves their regions out.',
};

describe('what the platform may do in the accounts of tenants', () => {
  const inSamples = () =>
    recorded.filter(
      ({ account, roleArn }) =>
        sampleAccounts.some(({ accountId }) => accountId === account) &&
        roleArn.endsWith(`/${checksRole}`),
    );

  it('is all that the checks asked for', () => {
    const complete = sampleAccounts.filter(({ role }) => role === 'complete');
    const accounts = new Set<string>(complete.map(({ accountId }) => accountId));

    const refused = inSamples().filter(({ account, allowed }) => accounts.has(account) && !allowed);

    expect(refused.map(({ action, resource }) => `${action} ${resource}`)).toEqual([]);
  });

  it('is nothing that no check asked for', () => {
    const used = new Set(inSamples().map(({ action }) => action));
    // Paid calls are made by tasks that name their checks, which those of the samples do not.
    const free = checks.filter((check) => !isPaid(check));
    const actions = new Set<string>(operations(free).map(({ action }) => action));
    const named = new Set(Object.keys(neverNeeded));

    const unused = [...actions].filter((action) => !used.has(action) && !named.has(action));

    expect(unused).toEqual([]);
    // Neither is an exception any more: what was asked, and what no check asks for now.
    const needless = [...named].filter((action) => used.has(action) || !actions.has(action));
    expect(needless).toEqual([]);
  });
});
