import {
  GetAccessPointCommand,
  GetPublicAccessBlockCommand,
  ListAccessPointsCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';
import { endpointWithoutName } from '../../platform/calls/endpoint.ts';

export const client = bindClient({
  connect: (config) => new S3ControlClient({ ...config, ...endpointWithoutName('S3_CONTROL') }),
  lists: {
    ListAccessPoints: pages(ListAccessPointsCommand, { input: 'NextToken', output: 'NextToken' }),
  },
  calls: {
    GetAccessPoint: GetAccessPointCommand,
    GetPublicAccessBlock: GetPublicAccessBlockCommand,
  },
});
