import { defineResource } from '../../../core/resource.ts';
import type { GetEbsEncryptionByDefaultResult } from '../shapes.generated.ts';

export const ebsDefaultEncryption = defineResource<GetEbsEncryptionByDefaultResult>({
  service: 'ec2',
  type: 'AWS::EC2::EbsEncryptionByDefault',
  scope: 'regional',

  get: { operation: 'GetEbsEncryptionByDefault', action: 'ec2:GetEbsEncryptionByDefault' },

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},
});
