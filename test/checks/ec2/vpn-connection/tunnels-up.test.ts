import type { TelemetryStatus } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/vpn-connection/tunnels-up.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (...states: string[]) => ({
  item: {
    State: 'available' as const,
    VgwTelemetry: states.map((state, index) => ({
      OutsideIpAddress: `203.0.113.${index + 1}`,
      // A word that AWS may add some day.
      Status: state as TelemetryStatus,
      StatusMessage: state === 'DOWN' ? 'IPSEC IS DOWN' : '',
    })),
  },
});

describeCheck(check, {
  pass: { 'both are up': of('UP', 'UP') },
  fail: {
    'one is down': {
      ...of('UP', 'DOWN'),
      message: 'Tunnels that are down: 203.0.113.2 (IPSEC IS DOWN).',
    },
    'both are down, and nothing says why': {
      item: {
        State: 'available',
        VgwTelemetry: [
          { OutsideIpAddress: '203.0.113.1', Status: 'DOWN' },
          { OutsideIpAddress: '203.0.113.2', Status: 'DOWN', StatusMessage: '' },
        ],
      },
      message: 'Tunnels that are down: 203.0.113.1, 203.0.113.2.',
    },
  },
  errors: {
    'no tunnel is answered': { ...of(), message: /less than two tunnels/ },
    'one tunnel is answered': { ...of('UP'), message: /less than two tunnels/ },
    'the state of a tunnel is not known': { ...of('UP', 'SIDEWAYS'), message: /"SIDEWAYS"/ },
    'the tunnels were left out': {
      item: { State: 'available' },
      message: /without VgwTelemetry/,
    },
  },
  skips: {
    'one that is being made': { item: { State: 'pending' } },
    'one that was deleted': { item: { ...of('DOWN', 'DOWN').item, State: 'deleted' } },
  },
});
