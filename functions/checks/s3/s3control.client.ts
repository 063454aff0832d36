import { GetPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { bindClient } from '../../platform/aws-client.ts';

export const client = bindClient({
  connect: (config) => new S3ControlClient(config),
  lists: {},
  calls: { GetPublicAccessBlock: GetPublicAccessBlockCommand },
});
