import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutResourcePolicyCommand,
  RotateSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { everybody, type ServiceSample } from '../../places/place.ts';

export const secretsManager: ServiceSample = {
  async healthy({ accountId, region, settings }) {
    const client = new SecretsManagerClient(settings);
    const SecretId = 'database';
    await client.send(new CreateSecretCommand({ Name: SecretId, SecretString: 'sample' }));
    await client.send(
      new RotateSecretCommand({
        SecretId,
        RotationLambdaARN: `arn:aws:lambda:${region}:${accountId}:function:checkout`,
        RotationRules: { AutomaticallyAfterDays: 30 },
        RotateImmediately: false,
      }),
    );
    await client.send(new GetSecretValueCommand({ SecretId }));
  },

  async faulty({ settings }) {
    const client = new SecretsManagerClient(settings);
    const { ARN = '' } = await client.send(
      new CreateSecretCommand({ Name: 'partner-api', SecretString: 'sample' }),
    );
    await client.send(
      new PutResourcePolicyCommand({
        SecretId: ARN,
        ResourcePolicy: everybody('secretsmanager:GetSecretValue', ARN),
      }),
    );
  },
};
