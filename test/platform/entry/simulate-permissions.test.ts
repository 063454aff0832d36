import { describe, expect, it } from 'vitest';
import { ServiceError } from '../../../functions/core/errors.ts';
import type { AwsCaller } from '../../../functions/core/scan/aws-caller.ts';
import {
  simulateDenials,
  simulatePermissions,
  simulationClient,
} from '../../../functions/platform/entry/simulate-permissions.ts';
import { callerOnWire } from '../../support/fakes/aws-wire.ts';

interface Input {
  readonly PolicySourceArn: string;
  readonly ActionNames: readonly string[];
  readonly ContextEntries?: readonly {
    readonly ContextKeyName: string;
    readonly ContextKeyValues: readonly string[];
  }[];
}

type Told = Readonly<Record<string, string>>;
type Judge = (action: string, told: Told) => object;

const accountId = '222222222222';
const roleArn = `arn:aws:iam::${accountId}:role/roundsman-test-111111111111-checks`;
const allowed = { EvalDecision: 'allowed' };
const denied = { EvalDecision: 'implicitDeny' };

/** An IAM that judges each action as it is told, a few results a page. */
function iamThat(judge: Judge, pageSize = 100) {
  const inputs: Input[] = [];
  const aws: AwsCaller = {
    call: () => Promise.reject(new Error('Only pages are asked.')),
    pause: async () => undefined,
    async page({ api, operation, input }, token) {
      expect([api, operation]).toEqual(['iam', 'SimulatePrincipalPolicy']);
      const asked = input as Input;
      if (token === undefined) inputs.push(asked);
      const told = Object.fromEntries(
        (asked.ContextEntries ?? []).map(({ ContextKeyName, ContextKeyValues: [value = ''] }) => [
          ContextKeyName,
          value,
        ]),
      );
      const start = Number(token ?? 0);
      const EvaluationResults = asked.ActionNames.slice(start, start + pageSize).map((action) => ({
        EvalActionName: action,
        ...judge(action, told),
      }));
      const end = start + pageSize;
      const isMore = end < asked.ActionNames.length;
      return { answer: { EvaluationResults }, ...(isMore && { nextToken: String(end) }) };
    },
  };
  return { aws, inputs };
}

const simulate = (
  aws: AwsCaller,
  actions: readonly string[],
  regions = ['eu-west-1', 'us-east-1'],
) => simulatePermissions(aws, { accountId, roleArn, actions, regions });

const actions = ['ec2:DescribeVolumes', 's3:ListAllMyBuckets', 'sqs:ListQueues'];
const only =
  (action: string, result: object): Judge =>
  (asked) =>
    asked === action ? result : allowed;

describe('simulatePermissions', () => {
  it('asks of the role, in batches, and reads every page', async () => {
    const many = Array.from({ length: 230 }, (_, index) => `s3:GetBucketThing${index}`);
    const { aws, inputs } = iamThat(only('s3:GetBucketThing229', denied), 7);

    const { missing } = await simulate(aws, many);

    expect(missing).toEqual([{ action: 's3:GetBucketThing229', deniedBy: 'identity' }]);
    expect(inputs.map(({ ActionNames }) => ActionNames.length)).toEqual([100, 100, 30]);
    expect(inputs.every(({ PolicySourceArn }) => PolicySourceArn === roleArn)).toBe(true);
  });

  it.each([
    ['the role', denied, 'identity'],
    ['the role, explicitly', { EvalDecision: 'explicitDeny' }, 'identity'],
    [
      'a permissions boundary',
      { ...denied, PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false } },
      'boundary',
    ],
    [
      'an organisation',
      { ...denied, OrganizationsDecisionDetail: { AllowedByOrganizations: false } },
      'scp',
    ],
    [
      'the role, though boundary and organisation permit it',
      {
        ...denied,
        OrganizationsDecisionDetail: { AllowedByOrganizations: true },
        PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true },
      },
      'identity',
    ],
  ])('says who denies: %s', async (_, result, deniedBy) => {
    const { aws } = iamThat(only('sqs:ListQueues', result));

    const { missing } = await simulate(aws, actions);

    expect(missing).toEqual([{ action: 'sqs:ListQueues', deniedBy }]);
  });

  it('tells AWS where, once a policy depends on the region, and says where it is denied', async () => {
    const { aws, inputs } = iamThat((action, told) => {
      if (action === 's3:ListAllMyBuckets') return allowed;
      const region = told['aws:RequestedRegion'];
      if (!region) return { ...denied, MissingContextValues: ['aws:RequestedRegion'] };
      const AllowedByOrganizations = region === 'eu-west-1';
      return AllowedByOrganizations
        ? allowed
        : { ...denied, OrganizationsDecisionDetail: { AllowedByOrganizations } };
    });

    const { missing } = await simulate(aws, actions);

    const regions = ['us-east-1'];
    expect(missing).toEqual([
      { action: 'ec2:DescribeVolumes', deniedBy: 'scp', regions },
      { action: 'sqs:ListQueues', deniedBy: 'scp', regions },
    ]);
    expect(inputs.slice(1).map(({ ActionNames }) => ActionNames)).toEqual([
      ['ec2:DescribeVolumes', 'sqs:ListQueues'],
      ['ec2:DescribeVolumes', 'sqs:ListQueues'],
    ]);
  });

  it('tells AWS who asks, where a policy depends on that', async () => {
    const { aws, inputs } = iamThat((_, told) =>
      told['aws:PrincipalArn'] === roleArn
        ? allowed
        : { ...denied, MissingContextValues: ['aws:principalarn'] },
    );

    expect(await simulate(aws, actions)).toEqual({ missing: [], conditionKeys: [] });
    expect(inputs).toHaveLength(2);
  });

  it('says on which conditions the answer depends that only a real call decides', async () => {
    const unknown = { MissingContextValues: ['aws:SourceVpc'] };
    const { aws } = iamThat((action) =>
      action === 'sqs:ListQueues' ? { ...denied, ...unknown } : { ...allowed, ...unknown },
    );

    expect(await simulate(aws, actions)).toEqual({
      missing: [
        { action: 'sqs:ListQueues', deniedBy: 'identity', conditionKeys: ['aws:SourceVpc'] },
      ],
      conditionKeys: ['aws:SourceVpc'],
    });
  });

  it.each([
    [
      'an action left out',
      (): AwsCaller['page'] => async () => ({ answer: { EvaluationResults: [] } }),
    ],
    ['no results at all', (): AwsCaller['page'] => async () => ({ answer: {} })],
    ['a decision that nobody knows', () => iamThat(() => ({ EvalDecision: 'maybe' })).aws.page],
    ['no decision', () => iamThat(() => ({})).aws.page],
  ])('takes nothing for granted: %s', async (_, pageOf) => {
    const { aws } = iamThat(() => allowed);

    await expect(simulate({ ...aws, page: pageOf() }, actions)).rejects.toThrow(ServiceError);
  });
});

// No emulated account belongs to an organisation, so what AWS answers then is shown here, as it comes.
// https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html
it('reads on the wire that an organisation denies what the role permits', async () => {
  const member = (action: string, decision: string, allowed: boolean) =>
    `<member><EvalActionName>${action}</EvalActionName><EvalResourceName>*</EvalResourceName><EvalDecision>${decision}</EvalDecision><MatchedStatements/><MissingContextValues/><OrganizationsDecisionDetail><AllowedByOrganizations>${allowed}</AllowedByOrganizations></OrganizationsDecisionDetail></member>`;
  const results =
    member('sqs:ListQueues', 'allowed', true) +
    member('ec2:DescribeVolumes', 'implicitDeny', false) +
    member('s3:ListAllMyBuckets', 'implicitDeny', true);
  const aws = callerOnWire({ iam: simulationClient }, () => ({
    status: 200,
    body: `<SimulatePrincipalPolicyResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><SimulatePrincipalPolicyResult><IsTruncated>false</IsTruncated><EvaluationResults>${results}</EvaluationResults></SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>`,
  }));

  expect((await simulate(aws, actions)).missing).toEqual([
    { action: 'ec2:DescribeVolumes', deniedBy: 'scp' },
    { action: 's3:ListAllMyBuckets', deniedBy: 'identity' },
  ]);
});

describe('simulateDenials', () => {
  it.each([
    ['allowed', 'permitted'],
    ['implicitDeny', 'permitted by nothing, and denied by nothing'],
  ])('names what is %s: it is %s', async (decision) => {
    const { aws } = iamThat((action) => ({
      EvalDecision: action === 's3:GetObject' ? decision : 'explicitDeny',
    }));

    const open = await simulateDenials(aws, roleArn, ['dynamodb:Scan', 's3:GetObject']);

    expect(open).toEqual(['s3:GetObject']);
  });

  it.each([
    ['its organisation', { OrganizationsDecisionDetail: { AllowedByOrganizations: false } }],
    [
      'its boundary',
      { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false } },
    ],
  ])('takes for denied what %s does not permit', async (_, detail) => {
    const { aws } = iamThat(() => ({ ...denied, ...detail }));

    expect(await simulateDenials(aws, roleArn, ['s3:GetObject'])).toEqual([]);
  });

  it('throws for an answer that leaves one out', async () => {
    const { aws } = iamThat(() => ({ EvalActionName: 'sqs:ReceiveMessage' }));

    await expect(simulateDenials(aws, roleArn, ['s3:GetObject'])).rejects.toThrow(ServiceError);
  });
});
