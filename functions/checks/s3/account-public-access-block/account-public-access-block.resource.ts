import { defineResource } from '../../../core/resource.ts';
import type { GetPublicAccessBlockOutput } from '../s3control.shapes.generated.ts';

/** `undefined`: the account has none. */
export const accountPublicAccessBlock = defineResource<GetPublicAccessBlockOutput | undefined>({
  service: 's3',
  type: 'AWS::S3::AccountPublicAccessBlock',
  scope: 'global',

  get: {
    operation: 'GetPublicAccessBlock',
    action: 's3:GetAccountPublicAccessBlock',
    api: 's3control',
    input: ({ accountId }) => ({ AccountId: accountId }),
    absentOn: {
      NoSuchPublicAccessBlockConfiguration:
        'https://docs.aws.amazon.com/botocore/latest/reference/services/s3control/client/exceptions/NoSuchPublicAccessBlockConfiguration.html',
    },
  },

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},
});
