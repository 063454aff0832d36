import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Operations as CloudFormation } from '../../functions/checks/cloudformation/shapes.generated.ts';
import type { Operations as CloudTrail } from '../../functions/checks/cloudtrail/shapes.generated.ts';
import type { Operations as CloudWatch } from '../../functions/checks/cloudwatch/shapes.generated.ts';
import type { Operations as CognitoIdentityProvider } from '../../functions/checks/cognito-idp/shapes.generated.ts';
import type { Operations as DynamoDB } from '../../functions/checks/dynamodb/shapes.generated.ts';
import type { Operations as EC2 } from '../../functions/checks/ec2/shapes.generated.ts';
import type { Operations as ECR } from '../../functions/checks/ecr/shapes.generated.ts';
import type { Operations as ECS } from '../../functions/checks/ecs/shapes.generated.ts';
import type { Operations as ElasticLoadBalancing } from '../../functions/checks/elasticloadbalancing/shapes.generated.ts';
import type { Operations as EventBridge } from '../../functions/checks/events/shapes.generated.ts';
import type { Operations as IAM } from '../../functions/checks/iam/shapes.generated.ts';
import type { Operations as KMS } from '../../functions/checks/kms/shapes.generated.ts';
import type { Operations as Lambda } from '../../functions/checks/lambda/shapes.generated.ts';
import type { Operations as CloudWatchLogs } from '../../functions/checks/logs/shapes.generated.ts';
import type { Operations as Organizations } from '../../functions/checks/organizations/shapes.generated.ts';
import type { Operations as RDS } from '../../functions/checks/rds/shapes.generated.ts';
import type { Operations as S3Control } from '../../functions/checks/s3/s3control.shapes.generated.ts';
import type { Bucket, Operations as S3 } from '../../functions/checks/s3/shapes.generated.ts';
import type { Operations as Scheduler } from '../../functions/checks/scheduler/shapes.generated.ts';
import type { Operations as SecretsManager } from '../../functions/checks/secretsmanager/shapes.generated.ts';
import type { Operations as ServiceQuotas } from '../../functions/checks/servicequotas/shapes.generated.ts';
import type { Operations as SESv2 } from '../../functions/checks/ses/sesv2.shapes.generated.ts';
import type { Operations as SNS } from '../../functions/checks/sns/shapes.generated.ts';
import type { Operations as SQS } from '../../functions/checks/sqs/shapes.generated.ts';
import type { Operations as SSM } from '../../functions/checks/ssm/shapes.generated.ts';
import type { Operations as StepFunctions } from '../../functions/checks/states/stepfunctions.shapes.generated.ts';
import type { Operations as WAFV2 } from '../../functions/checks/wafv2/shapes.generated.ts';
import { serviceOf } from '../../functions/platform/calls/service-names.ts';
import { namedApis } from '../../tools/models/named-operations.ts';
import { sdkPackages } from '../platform/models/sdk/sdk-clients.ts';
import type { Disagreement } from '../support/checks/agreement.ts';

/** Where the types of AWS's SDK have what the shapes of AWS's models lack. */
interface Disagreements {
  cloudFormation: Disagreement<CloudFormation, typeof import('@aws-sdk/client-cloudformation')>;
  cognitoIdentityProvider: Disagreement<
    CognitoIdentityProvider,
    typeof import('@aws-sdk/client-cognito-identity-provider')
  >;
  sesV2: Disagreement<SESv2, typeof import('@aws-sdk/client-sesv2')>;
  ssm: Disagreement<SSM, typeof import('@aws-sdk/client-ssm')>;
  cloudTrail: Disagreement<CloudTrail, typeof import('@aws-sdk/client-cloudtrail')>;
  cloudWatch: Disagreement<CloudWatch, typeof import('@aws-sdk/client-cloudwatch')>;
  cloudWatchLogs: Disagreement<CloudWatchLogs, typeof import('@aws-sdk/client-cloudwatch-logs')>;
  dynamoDB: Disagreement<DynamoDB, typeof import('@aws-sdk/client-dynamodb')>;
  ec2: Disagreement<EC2, typeof import('@aws-sdk/client-ec2')>;
  ecr: Disagreement<ECR, typeof import('@aws-sdk/client-ecr')>;
  ecs: Disagreement<ECS, typeof import('@aws-sdk/client-ecs')>;
  elasticLoadBalancing: Disagreement<
    ElasticLoadBalancing,
    typeof import('@aws-sdk/client-elastic-load-balancing-v2')
  >;
  eventBridge: Disagreement<EventBridge, typeof import('@aws-sdk/client-eventbridge')>;
  iam: Disagreement<IAM, typeof import('@aws-sdk/client-iam')>;
  kms: Disagreement<KMS, typeof import('@aws-sdk/client-kms')>;
  lambda: Disagreement<Lambda, typeof import('@aws-sdk/client-lambda')>;
  organizations: Disagreement<Organizations, typeof import('@aws-sdk/client-organizations')>;
  rds: Disagreement<RDS, typeof import('@aws-sdk/client-rds')>;
  s3: Disagreement<S3, typeof import('@aws-sdk/client-s3')>;
  s3Control: Disagreement<S3Control, typeof import('@aws-sdk/client-s3-control')>;
  scheduler: Disagreement<Scheduler, typeof import('@aws-sdk/client-scheduler')>;
  secretsManager: Disagreement<SecretsManager, typeof import('@aws-sdk/client-secrets-manager')>;
  serviceQuotas: Disagreement<ServiceQuotas, typeof import('@aws-sdk/client-service-quotas')>;
  sns: Disagreement<SNS, typeof import('@aws-sdk/client-sns')>;
  sqs: Disagreement<SQS, typeof import('@aws-sdk/client-sqs')>;
  stepFunctions: Disagreement<StepFunctions, typeof import('@aws-sdk/client-sfn')>;
  wafV2: Disagreement<WAFV2, typeof import('@aws-sdk/client-wafv2')>;
}

/** Differences that are the SDK's: its client of S3 Control may leave AccountId out, AWS may not. */
type Known =
  `${'GetAccessPoint' | 'GetPublicAccessBlock' | 'ListAccessPoints' | 'ListMultiRegionAccessPoints'} takes more`;

const root = resolve(import.meta.dirname, '../..');
const fix = 'node tools/generate-shapes.ts <folder of botocore data>: docs/adding-a-check.md';

/** Words that name no shape. */
const ours = new Set(
  'Date Uint8Array boolean in key null number object readonly string undefined unknown'.split(' '),
);

const apis = await namedApis();
const files = globSync('functions/checks/*/{,*.}shapes.generated.ts', { cwd: root }).sort();

// What is asserted of types is asserted by tsc: nothing of it runs here.
describe('the shapes of what AWS answers', () => {
  it('agree with the types of the SDK', () => {
    expectTypeOf<Disagreements[keyof Disagreements]>().toEqualTypeOf<Known>();
  });

  it('are all compared with an SDK, where one is installed', () => {
    const source = readFileSync(import.meta.filename, 'utf8');
    const compared = files.filter((file) => source.includes(`'../../${file}'`));

    const installed = apis.filter(({ api }) => Object.hasOwn(sdkPackages, serviceOf(api)));
    expect(compared).not.toEqual([]);
    expect(compared).toEqual(installed.map(({ file }) => file).sort());
  });

  it('stand in a file for each API that a resource names, and in no other', () => {
    expect(files, fix).toEqual(apis.map(({ file }) => file).sort());
  });
});

describe('a comparison', () => {
  type Sdk = typeof import('@aws-sdk/client-s3');
  type Buckets<Output, Input = S3['ListBuckets']['input']> = {
    readonly ListBuckets: { readonly input: Input; readonly output: Output };
  };

  type Pail = Pick<Bucket, 'Name' | 'CreationDate' | 'BucketRegion'>;
  type Rest = Omit<S3['ListBuckets']['output'], 'Buckets'>;

  it('is silent about what is equal', () => {
    type Equal = Buckets<Rest & { readonly Buckets?: readonly Bucket[] | undefined }>;

    expectTypeOf<Disagreement<Equal, Sdk>>().toEqualTypeOf<never>();
  });

  it('finds a member that we promise and the SDK does not', () => {
    type Promised = Buckets<Rest & { readonly Buckets: readonly Bucket[] }>;

    expectTypeOf<Disagreement<Promised, Sdk>>().toEqualTypeOf<'ListBuckets answers more'>();
  });

  it('finds a member of the SDK that we call otherwise, or not at all, at any depth', () => {
    type Lacking = Buckets<Rest & { readonly Buckets?: readonly Pail[] | undefined }>;

    expectTypeOf<Disagreement<Lacking, Sdk>>().toEqualTypeOf<'ListBuckets answers more'>();
  });

  it('finds what the SDK lets us ask and our shape does not', () => {
    type Asked = Buckets<S3['ListBuckets']['output'], { readonly Prefix?: string | undefined }>;

    expectTypeOf<Disagreement<Asked, Sdk>>().toEqualTypeOf<'ListBuckets takes more'>();
  });

  it('finds an operation that the SDK lacks', () => {
    type Unheard = { readonly ListPails: { readonly input: Pail; readonly output: Pail } };

    expectTypeOf<Disagreement<Unheard, Sdk>>().toEqualTypeOf<
      'ListPails takes more' | 'ListPails answers more'
    >();
  });
});

describe.each(apis)('the shapes of $api', ({ file, operations }) => {
  const text = readFileSync(resolve(root, file), 'utf8');
  const shapes = shapesIn(text);

  it('are of every operation that a resource names, and of no other', () => {
    const described = [...text.matchAll(/^ {2}readonly (\w+): \{$/gm)].map(([, name]) => name);

    expect(described, fix).toEqual(operations);
  });

  it('are those that these operations reach, and no more', () => {
    const reached = new Set(['Operations']);
    for (const name of reached) for (const next of shapes.get(name) ?? []) reached.add(next);

    expect([...shapes.keys()].sort(), fix).toEqual([...reached].sort());
  });
});

/** The shapes that a file declares, each with the names that its declaration uses. */
function shapesIn(text: string): ReadonlyMap<string, readonly string[]> {
  const declarations = text.split(/^export (?:interface|type) /m).slice(1);
  return new Map(
    declarations.map((declaration) => {
      const [name = '', ...words] = declaration
        .replaceAll(/'(\\.|[^'])*'/g, '')
        .replaceAll(/readonly \w*\??:/g, '')
        .split(/\W+/);
      return [name, words.filter((word) => word !== '' && !ours.has(word))];
    }),
  );
}
