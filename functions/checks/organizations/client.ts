import { DescribeOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { bindClient } from '../../platform/calls/aws-client.ts';

export const client = bindClient({
  connect: (config) => new OrganizationsClient(config),
  lists: {},
  calls: { DescribeOrganization: DescribeOrganizationCommand },
});
