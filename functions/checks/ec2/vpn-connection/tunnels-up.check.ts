import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { vpnConnection } from './vpn-connection.resource.ts';

const kinds = { up: ['UP'], down: ['DOWN'] } as const;

export const check = defineCheck(vpnConnection, {
  id: 'ec2-vpn-connection-tunnels-up',
  title: 'Both tunnels of a VPN connection are up',
  severity: 'medium',
  category: 'health',
  why: 'AWS takes a tunnel down for maintenance now and then; with no second one the connection breaks each time.',
  fix: 'Set up both tunnels on the device at your end, and look at its log for the reason why one is down.',
  docs: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
  appliesTo: ({ State }) => answered(State, 'State') === 'available',

  evaluate({ item }) {
    const tunnels = answered(item.VgwTelemetry, 'VgwTelemetry');
    if (tunnels.length < 2) throw new IncompleteAnswerError('AWS answered less than two tunnels.');
    const down = tunnels.filter(({ Status }) => kindOfWord(Status, 'Status', kinds) === 'down');
    if (down.length === 0) return pass();
    const names = down.map(({ OutsideIpAddress, StatusMessage }) => {
      const name = answered(OutsideIpAddress, 'OutsideIpAddress');
      return StatusMessage ? `${name} (${StatusMessage})` : name;
    });
    return fail(`Tunnels that are down: ${names.join(', ')}.`);
  },
});
