import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { clientVpnEndpoint } from './client-vpn-endpoint.resource.ts';

export const check = defineCheck(clientVpnEndpoint, {
  id: 'ec2-client-vpn-endpoint-connections-logged',
  title: 'Client VPN endpoints log who connects',
  severity: 'low',
  category: 'security',
  why: 'Without the log nobody can say afterwards who was in the network, from where and for how long.',
  fix: 'Turn on connection logging, and let it go to a log group of CloudWatch.',
  docs: 'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-logging.html',

  evaluate({ item }) {
    const { Enabled } = answered(item.ConnectionLogOptions, 'ConnectionLogOptions');
    if (answered(Enabled, 'Enabled')) return pass();
    return fail('The endpoint does not log connections.');
  },
});
