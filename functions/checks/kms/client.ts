import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  KMSClient,
  ListKeysCommand,
} from '@aws-sdk/client-kms';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

export const client = bindClient({
  connect: (config) => new KMSClient(config),
  lists: {
    ListKeys: pages(ListKeysCommand, {
      input: 'Marker',
      output: 'NextMarker',
      more: 'Truncated',
    }),
  },
  calls: {
    DescribeKey: DescribeKeyCommand,
    GetKeyPolicy: GetKeyPolicyCommand,
    GetKeyRotationStatus: GetKeyRotationStatusCommand,
  },
});
