import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { vpnConnection } from './vpn-connection.resource.ts';

export const check = defineCheck(vpnConnection, {
  id: 'ec2-vpn-connection-logged',
  title: 'VPN connections log what happens to their tunnels',
  severity: 'medium',
  category: 'operations',
  why: 'Without a log nobody can say why a tunnel did not come up, nor who tried to set one up with what.',
  fix: 'Turn on the tunnel activity log of both tunnels, and let it go to a log group of CloudWatch.',
  docs: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-logs.html',
  appliesTo: ({ State }) => answered(State, 'State') === 'available',

  evaluate({ item }) {
    const tunnels = answered(item.Options?.TunnelOptions, 'TunnelOptions');
    if (tunnels.length === 0) throw new IncompleteAnswerError('AWS answered no tunnel.');
    // A tunnel that never had a log has no options of one.
    const silent = tunnels.filter(
      ({ LogOptions }) => LogOptions?.CloudWatchLogOptions?.LogEnabled !== true,
    );
    if (silent.length === 0) return pass();
    return fail(`Tunnels without a log: ${silent.length} of ${tunnels.length}.`);
  },
});
