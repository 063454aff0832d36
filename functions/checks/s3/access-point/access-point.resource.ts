import { defineResource } from '../../../core/resource.ts';
import type { AccessPoint, GetAccessPointResult } from '../s3control.shapes.generated.ts';

export interface AccessPointFacts {
  GetAccessPoint: GetAccessPointResult;
}

export const accessPoint = defineResource<AccessPoint, AccessPointFacts>({
  service: 's3',
  type: 'AWS::S3::AccessPoint',
  scope: 'regional',

  list: {
    operation: 'ListAccessPoints',
    action: 's3:ListAccessPoints',
    api: 's3control',
    input: (_, { accountId }) => ({ AccountId: accountId, MaxResults: 1000 }),
    items: 'AccessPointList',
  },

  identify: ({ AccessPointArn, Name }, { region }) => ({ id: AccessPointArn, name: Name, region }),

  goneOn: {
    NoSuchAccessPoint: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
  },

  facts: {
    GetAccessPoint: {
      action: 's3:GetAccessPoint',
      api: 's3control',
      input: ({ Name }, { accountId }) => ({ AccountId: accountId, Name }),
    },
  },
});
