import {
  GetAccessPointCommand,
  GetPublicAccessBlockCommand,
  ListAccessPointsCommand,
  ListMultiRegionAccessPointsCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';
import { endpointWithoutName } from '../../platform/calls/endpoint.ts';

const tokens = { input: 'NextToken', output: 'NextToken' } as const;

export const client = bindClient({
  connect: (config) => new S3ControlClient({ ...config, ...endpointWithoutName('S3_CONTROL') }),
  lists: {
    ListAccessPoints: pages(ListAccessPointsCommand, tokens),
    ListMultiRegionAccessPoints: pages(ListMultiRegionAccessPointsCommand, tokens),
  },
  calls: {
    GetAccessPoint: GetAccessPointCommand,
    GetPublicAccessBlock: GetPublicAccessBlockCommand,
  },
});
