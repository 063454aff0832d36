import {
  CreateRepositoryCommand,
  ECRClient,
  PutRegistryScanningConfigurationCommand,
  SetRepositoryPolicyCommand,
} from '@aws-sdk/client-ecr';
import type { ServiceSample } from '../../places/place.ts';

export const ecr: ServiceSample = {
  async healthy({ settings }) {
    const client = new ECRClient(settings);
    await client.send(
      new CreateRepositoryCommand({
        repositoryName: 'shop',
        imageTagMutability: 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
        encryptionConfiguration: { encryptionType: 'KMS' },
      }),
    );
    await client.send(
      new PutRegistryScanningConfigurationCommand({
        scanType: 'BASIC',
        rules: [
          {
            scanFrequency: 'SCAN_ON_PUSH',
            repositoryFilters: [{ filter: '*', filterType: 'WILDCARD' }],
          },
        ],
      }),
    );
  },

  async faulty({ settings }) {
    const client = new ECRClient(settings);
    await client.send(new CreateRepositoryCommand({ repositoryName: 'open' }));
    await client.send(
      new SetRepositoryPolicyCommand({
        repositoryName: 'open',
        policyText: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            { Sid: 'Everybody', Effect: 'Allow', Principal: '*', Action: 'ecr:BatchGetImage' },
          ],
        }),
      }),
    );
  },
};
