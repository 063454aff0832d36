import { GetWebACLCommand, ListWebACLsCommand, WAFV2Client } from '@aws-sdk/client-wafv2';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

export const client = bindClient({
  connect: (config) => new WAFV2Client(config),
  lists: {
    ListWebACLs: pages(ListWebACLsCommand, { input: 'NextMarker', output: 'NextMarker' }),
  },
  calls: { GetWebACL: GetWebACLCommand },
});
