import type { AwsRequest } from '../wire/request.ts';
import { eventsIn, tableParameters, tablesIn } from './parameters.ts';

/**
 * The ARNs that a request touches. Services that are not named here have `*`, as have the operations that AWS itself does
 * not check per resource; a statement that names a resource then does not match.
 */
export function resourcesOf(request: AwsRequest, account: string): readonly string[] {
  const find = finders[request.service.signingName];
  const found = find?.(request, account).filter((arn) => arn !== undefined) ?? [];
  return found.length > 0 ? found : ['*'];
}

type Finder = (request: AwsRequest, account: string) => readonly (string | undefined)[];

const finders: Readonly<Record<string, Finder>> = {
  dynamodb: dynamodbArns,
  s3: ({ parameters, service }) => {
    const bucket = text(parameters.Bucket);
    const key = text(parameters.Key);
    if (service.name !== 's3' || !bucket) return [];
    return [`arn:aws:s3:::${bucket}${key ? `/${key}` : ''}`];
  },
  sns: ({ parameters }) => [text(parameters.TopicArn) ?? text(parameters.TargetArn)],
  sqs: ({ parameters, region }, account) => {
    const name = text(parameters.QueueUrl)?.split('/').at(-1) ?? text(parameters.QueueName);
    return [name && `arn:aws:sqs:${region}:${account}:${name}`];
  },
  states: ({ parameters }) => [
    text(parameters.stateMachineArn) ?? text(parameters.executionArn) ?? text(parameters.mapRunArn),
  ],
  scheduler: ({ parameters, operation, region }, account) => {
    const name = text(parameters.Name);
    if (!name) return [];
    const base = `arn:aws:scheduler:${region}:${account}`;
    if (operation.includes('ScheduleGroup')) return [`${base}:schedule-group/${name}`];
    const group = text(parameters.GroupName) ?? text(parameters.groupName) ?? 'default';
    return [`${base}:schedule/${group}/${name}`];
  },
  events: (request, account) => {
    const bus = (name: string) =>
      name.startsWith('arn:')
        ? name
        : `arn:aws:events:${request.region}:${account}:event-bus/${name}`;
    if (request.operation !== 'PutEvents') return [];
    return [...new Set(eventsIn(request).map((event) => bus(event.EventBusName ?? 'default')))];
  },
  lambda: ({ parameters, region }, account) => {
    const name = text(parameters.FunctionName)?.split(':function:').at(-1);
    return [name && `arn:aws:lambda:${region}:${account}:function:${name}`];
  },
  kms: ({ parameters, region }, account) => {
    const key = text(parameters.KeyId);
    if (!key || key.startsWith('arn:')) return [key];
    const kind = key.startsWith('alias/') ? key : `key/${key}`;
    return [`arn:aws:kms:${region}:${account}:${kind}`];
  },
  monitoring: ({ parameters, region }, account) => {
    const alarm = text(parameters.AlarmName);
    return [alarm && `arn:aws:cloudwatch:${region}:${account}:alarm:${alarm}`];
  },
  logs: ({ parameters, region }, account) => {
    const group = text(parameters.logGroupName);
    return [group && `arn:aws:logs:${region}:${account}:log-group:${group}:*`];
  },
  secretsmanager: ({ parameters, region }, account) => {
    const id = text(parameters.SecretId);
    return [
      !id || id.startsWith('arn:')
        ? id
        : `arn:aws:secretsmanager:${region}:${account}:secret:${id}`,
    ];
  },
  ssm: ({ parameters, region }, account) =>
    [text(parameters.Name) ?? text(parameters.Path), ...list(parameters.Names)].map(
      (name) => name && `arn:aws:ssm:${region}:${account}:parameter/${name.replace(/^\//, '')}`,
    ),
  'cognito-idp': ({ parameters, region }, account) => {
    const pool = text(parameters.UserPoolId);
    return [pool && `arn:aws:cognito-idp:${region}:${account}:userpool/${pool}`];
  },
  iam: ({ parameters }, account) => {
    const source = text(parameters.PolicySourceArn);
    const role = text(parameters.RoleName);
    const user = text(parameters.UserName);
    if (source) return [source];
    if (role) return [`arn:aws:iam::${account}:role/${role}`];
    return [user && `arn:aws:iam::${account}:user/${user}`];
  },
};

function dynamodbArns(request: AwsRequest, account: string): readonly string[] {
  const arn = (table: string) =>
    table.startsWith('arn:')
      ? table
      : `arn:aws:dynamodb:${request.region}:${account}:table/${table}`;
  const parameters = tableParameters(request);
  const { TableName, IndexName, StreamArn } = parameters;
  if (StreamArn) return [StreamArn];
  if (TableName && IndexName) return [`${arn(TableName)}/index/${IndexName}`];
  return tablesIn(parameters).map(arn);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
