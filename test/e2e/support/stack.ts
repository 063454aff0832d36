import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation';
import { as, until } from './aws.ts';

interface Resource {
  readonly Type: string;
  readonly Properties?: unknown;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: readonly string[];
}

type Resources = Readonly<Record<string, Resource>>;

const client = new CloudFormationClient(as());

/**
 * Makes a stack, or updates it when it is there.
 *
 * @param exported Outputs for other stacks, besides. @returns its outputs: `Ref` and `Arn` of every resource
 */
export async function putStack(
  name: string,
  resources: Resources,
  { update = false, exported = {} }: { update?: boolean; exported?: object } = {},
) {
  const Outputs = { ...outputsOf(resources), ...exported };
  const TemplateBody = JSON.stringify({ Resources: resources, Outputs });
  const Capabilities = ['CAPABILITY_NAMED_IAM' as const];
  const Tags = [{ Key: 'stage', Value: 'test' }];
  const input = { StackName: name, TemplateBody, Capabilities, Tags };
  await (update
    ? client.send(new UpdateStackCommand(input))
    : client.send(new CreateStackCommand(input)));
  const stack = await until(`stack ${name} is complete`, async () => {
    const { Stacks: [found] = [] } = await client.send(
      new DescribeStacksCommand({ StackName: name }),
    );
    return found?.StackStatus?.endsWith('IN_PROGRESS') ? undefined : found;
  });
  const wanted = update ? 'UPDATE_COMPLETE' : 'CREATE_COMPLETE';
  if (stack.StackStatus !== wanted)
    throw new Error(`${name}: ${stack.StackStatus}: ${await reasons(name)}`);
  return Object.fromEntries(
    (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
  );
}

export const updateStack = (name: string, resources: Resources, exported = {}) =>
  putStack(name, resources, { update: true, exported });

const withArn = /^AWS::(Lambda::Function|IAM::Role|SQS::Queue|DynamoDB::Table|KMS::Key)$/;

function outputsOf(resources: Resources) {
  const refs = Object.keys(resources).map((id) => [id, { Value: { Ref: id } }]);
  const arns = Object.entries(resources)
    .filter(([, { Type }]) => withArn.test(Type))
    .map(([id]) => [`${id}Arn`, { Value: { 'Fn::GetAtt': [id, 'Arn'] } }]);
  return Object.fromEntries([...refs, ...arns]);
}

async function reasons(name: string): Promise<string> {
  const { StackEvents = [] } = await client.send(
    new DescribeStackEventsCommand({ StackName: name }),
  );
  return StackEvents.filter(({ ResourceStatus }) => ResourceStatus?.endsWith('FAILED'))
    .map(
      ({ LogicalResourceId, ResourceStatusReason }) =>
        `${LogicalResourceId}: ${ResourceStatusReason}`,
    )
    .join('; ');
}

/** A role that a service may assume, with one inline policy. */
export function role(service: string, ...statements: readonly object[]) {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: policy({
        Effect: 'Allow',
        Principal: { Service: service },
        Action: 'sts:AssumeRole',
      }),
      ...(statements.length > 0 && {
        Policies: [{ PolicyName: 'inline', PolicyDocument: policy(...statements) }],
      }),
    },
  };
}

export const policy = (...statements: readonly object[]) => ({
  Version: '2012-10-17',
  Statement: statements,
});

/** A Lambda function whose code stands in the test. The AWS SDK is there, as in the real runtime. */
export function lambda(roleId: string, code: string, properties: object = {}) {
  return {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Role: { 'Fn::GetAtt': [roleId, 'Arn'] },
      Code: { ZipFile: code },
      ...properties,
    },
  };
}
