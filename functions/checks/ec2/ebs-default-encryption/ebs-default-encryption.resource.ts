import type { GetEbsEncryptionByDefaultCommandOutput } from '@aws-sdk/client-ec2';
import { defineResource } from '../../../core/resource.ts';

type EbsDefaultEncryption = Pick<GetEbsEncryptionByDefaultCommandOutput, 'EbsEncryptionByDefault'>;

export const ebsDefaultEncryption = defineResource<EbsDefaultEncryption>({
  service: 'ec2',
  type: 'AWS::EC2::EbsEncryptionByDefault',
  scope: 'regional',

  get: { operation: 'GetEbsEncryptionByDefault', action: 'ec2:GetEbsEncryptionByDefault' },

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},
});
