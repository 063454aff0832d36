import type { StaticOperationSchema } from '@smithy/types';
import type { ClientConfig, SdkClient } from '../../../../functions/platform/calls/aws-client.ts';

/** The class of a command. */
export type CommandClass = new (input: never) => object;

/** A client of AWS's SDK, as its package exports it. */
export interface SdkPackage {
  readonly connect: (config: ClientConfig) => SdkClient;
  /** Commands by operation. */
  readonly commands: ReadonlyMap<string, CommandClass>;
}

/** Every package of the SDK that the project has, by the model that says the same. */
export const sdkPackages = {
  cloudformation: () => import('@aws-sdk/client-cloudformation'),
  cloudtrail: () => import('@aws-sdk/client-cloudtrail'),
  cloudwatch: () => import('@aws-sdk/client-cloudwatch'),
  'cognito-idp': () => import('@aws-sdk/client-cognito-identity-provider'),
  dynamodb: () => import('@aws-sdk/client-dynamodb'),
  ec2: () => import('@aws-sdk/client-ec2'),
  ecr: () => import('@aws-sdk/client-ecr'),
  ecs: () => import('@aws-sdk/client-ecs'),
  elbv2: () => import('@aws-sdk/client-elastic-load-balancing-v2'),
  events: () => import('@aws-sdk/client-eventbridge'),
  iam: () => import('@aws-sdk/client-iam'),
  kms: () => import('@aws-sdk/client-kms'),
  lambda: () => import('@aws-sdk/client-lambda'),
  logs: () => import('@aws-sdk/client-cloudwatch-logs'),
  organizations: () => import('@aws-sdk/client-organizations'),
  rds: () => import('@aws-sdk/client-rds'),
  s3: () => import('@aws-sdk/client-s3'),
  s3control: () => import('@aws-sdk/client-s3-control'),
  scheduler: () => import('@aws-sdk/client-scheduler'),
  secretsmanager: () => import('@aws-sdk/client-secrets-manager'),
  'service-quotas': () => import('@aws-sdk/client-service-quotas'),
  sesv2: () => import('@aws-sdk/client-sesv2'),
  sns: () => import('@aws-sdk/client-sns'),
  sqs: () => import('@aws-sdk/client-sqs'),
  ssm: () => import('@aws-sdk/client-ssm'),
  stepfunctions: () => import('@aws-sdk/client-sfn'),
  sts: () => import('@aws-sdk/client-sts'),
  wafv2: () => import('@aws-sdk/client-wafv2'),
} as const satisfies Readonly<Record<string, () => Promise<object>>>;

export async function openPackage(load: () => Promise<object>): Promise<SdkPackage> {
  const exported = Object.entries(await load());
  const [, Client] = exported.find(([name]) => /^[A-Z]\w*Client$/.test(name)) ?? [];
  const commands = exported.flatMap(([name, value]) =>
    /^[A-Z]\w*Command$/.test(name) ? [[name.slice(0, -'Command'.length), value] as const] : [],
  );
  // A package exports one client, and a class for each operation.
  return {
    connect: (config) => new (Client as new (config: ClientConfig) => SdkClient)(config),
    commands: new Map(commands as readonly (readonly [string, CommandClass])[]),
  };
}

/** The schema of a command. Every one of this generation has it. */
export const schemaOf = (Command: CommandClass): StaticOperationSchema =>
  Reflect.get(new Command({} as never), 'schema') as StaticOperationSchema;
