import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { openTable } from '../../functions/data/store/open-table.ts';
import { createRequestHandler } from '../../functions/platform/calls/request-handler.ts';
import { createRetryRule } from '../../functions/platform/calls/retry.ts';
import type { StageConfig } from '../../lib/config/stage.ts';
import { apiOutput } from '../operator/api-url.ts';
import { scanMembers, scanWatermarks } from './rows.ts';
import { openUsers } from './users.ts';
import type { Platform } from './world.ts';

/** Connects with the operator's own credentials, where AWS_ENDPOINT_URL says. */
export async function connect(config: StageConfig): Promise<Platform> {
  const retry = createRetryRule();
  const place = {
    ...(config.region && { region: config.region }),
    requestHandler: createRequestHandler(retry),
    retryStrategy: retry.strategy(),
  };
  const cloudFormation = new CloudFormationClient(place);
  const ofApi = apiOutput(config);
  const outputs = {
    ...(await outputsOf(cloudFormation, `roundsman-${config.name}-data`)),
    ...(await outputsOf(cloudFormation, `roundsman-${config.name}-${ofApi.stack}`)),
  };
  const output = (name: string) => {
    const value = outputs[name];
    if (!value) throw new Error(`The stage ${config.name} has no output ${name}: deploy it first.`);
    return value;
  };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(place));
  // The settings may name a table that is not deployed yet.
  const tableName = config.tenantTable ?? output('TableName');
  return {
    users: openUsers(new CognitoIdentityProviderClient(place), output('UserPoolId')),
    table: openTable(tableName, { client }),
    members: () => scanMembers(client, tableName),
    watermarks: () => scanWatermarks(client, tableName),
    apiUrl: output(ofApi.name),
  };
}

async function outputsOf(client: CloudFormationClient, StackName: string) {
  const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName }));
  return Object.fromEntries(
    (stack?.Outputs ?? []).map(({ OutputKey = '', OutputValue }) => [OutputKey, OutputValue]),
  );
}
