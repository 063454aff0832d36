import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { CreateRoleCommand, EntityAlreadyExistsException, IAMClient } from '@aws-sdk/client-iam';
import {
  AddPermissionCommand,
  CreateFunctionCommand,
  LambdaClient,
  PutFunctionEventInvokeConfigCommand,
  type Runtime,
} from '@aws-sdk/client-lambda';
import type { Place, ServiceSample } from '../../places/place.ts';

// An empty zip archive: its end record, and nothing before it.
const emptyZip = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex');

async function executionRole({ settings }: Place): Promise<string> {
  const RoleName = 'lambda-execution';
  const trust = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'lambda.amazonaws.com' },
        Action: 'sts:AssumeRole',
      },
    ],
  };
  try {
    await new IAMClient(settings).send(
      new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: JSON.stringify(trust) }),
    );
  } catch (error) {
    // Roles are global: the account's other region made it.
    if (!(error instanceof EntityAlreadyExistsException)) throw error;
  }
  return `arn:aws:iam::${settings.credentials.accessKeyId}:role/${RoleName}`;
}

async function lambdaFunction(place: Place, FunctionName: string, runtime: Runtime): Promise<void> {
  await new LambdaClient(place.settings).send(
    new CreateFunctionCommand({
      FunctionName,
      Runtime: runtime,
      Handler: 'index.handler',
      Role: await executionRole(place),
      Code: { ZipFile: emptyZip },
      TracingConfig: { Mode: 'Active' },
    }),
  );
}

const allow = (place: Place, FunctionName: string, Principal: string) =>
  new LambdaClient(place.settings).send(
    new AddPermissionCommand({
      FunctionName,
      StatementId: 'invoke',
      Action: 'lambda:InvokeFunction',
      Principal,
      ...(Principal !== '*' && { SourceAccount: place.accountId }),
    }),
  );

/** Writes the metric of refused invocations. AWS itself lets nobody write into its namespaces. */
const throttle = ({ settings }: Place, FunctionName: string) =>
  new CloudWatchClient(settings).send(
    new PutMetricDataCommand({
      Namespace: 'AWS/Lambda',
      MetricData: [
        {
          MetricName: 'Throttles',
          Dimensions: [{ Name: 'FunctionName', Value: FunctionName }],
          // An hour ago: within what every scan from now on looks at.
          Timestamp: new Date(Date.now() - 3_600_000),
          Value: 3,
        },
      ],
    }),
  );

export const lambda: ServiceSample = {
  async healthy(place) {
    await lambdaFunction(place, 'checkout', 'nodejs24.x');
    await new LambdaClient(place.settings).send(
      new PutFunctionEventInvokeConfigCommand({
        FunctionName: 'checkout',
        MaximumRetryAttempts: 2,
        DestinationConfig: {
          OnFailure: {
            Destination: `arn:aws:sqs:${place.region}:${place.accountId}:orders-failed`,
          },
        },
      }),
    );
    await allow(place, 'checkout', 'events.amazonaws.com');
  },

  async faulty(place) {
    await lambdaFunction(place, 'open-to-everybody', 'nodejs16.x');
    await allow(place, 'open-to-everybody', '*');
    await throttle(place, 'open-to-everybody');
  },
};
