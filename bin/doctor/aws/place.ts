import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EC2Client } from '@aws-sdk/client-ec2';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { StageConfig } from '../../../lib/config/stage.ts';
import { createRequestHandler } from './request-handler.ts';

/** Where a stage is deployed, or is to be. */
export interface Place {
  readonly config: StageConfig;
  readonly region: string;
  readonly accountId: string;
  /** `-c stage=prod …`, as it was given: for the commands that mend something. */
  readonly given: string;
  readonly aws: Clients;
}

export type Clients = ReturnType<typeof openClients>;

/** Longer than any function of the platform runs that the doctor waits for. */
const longestInvocation = 6 * 60_000;

/** The operator's own credentials, and `AWS_ENDPOINT_URL`, are found by the SDK. */
export function openClients(region: string) {
  const settings = { region, requestHandler: createRequestHandler() };
  return {
    cloudFormation: new CloudFormationClient(settings),
    cloudWatch: new CloudWatchClient(settings),
    cognito: new CognitoIdentityProviderClient(settings),
    dynamodb: new DynamoDBClient(settings),
    ec2: new EC2Client(settings),
    iam: new IAMClient(settings),
    kms: new KMSClient(settings),
    lambda: new LambdaClient({ region, requestHandler: createRequestHandler(longestInvocation) }),
    logs: new CloudWatchLogsClient(settings),
    quotas: new ServiceQuotasClient(settings),
    s3: new S3Client(settings),
    scheduler: new SchedulerClient(settings),
    sfn: new SFNClient(settings),
    sns: new SNSClient(settings),
    ssm: new SSMClient(settings),
    /** Amazon SES may be in a region of its own. */
    ses: (own: string) => new SESv2Client({ ...settings, region: own }),
  };
}
