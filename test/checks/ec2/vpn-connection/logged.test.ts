import { check } from '../../../../functions/checks/ec2/vpn-connection/logged.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const logging = (LogEnabled: boolean) => ({ LogOptions: { CloudWatchLogOptions: { LogEnabled } } });
const of = (...TunnelOptions: object[]) => ({
  item: { State: 'available' as const, Options: { TunnelOptions } },
});

describeCheck(check, {
  pass: { 'both tunnels have a log': of(logging(true), logging(true)) },
  fail: {
    'one tunnel has none': {
      ...of(logging(true), logging(false)),
      message: 'Tunnels without a log: 1 of 2.',
    },
    'nobody ever turned one on': {
      ...of({}, { LogOptions: {} }),
      message: 'Tunnels without a log: 2 of 2.',
    },
    'the options of the log are empty': {
      ...of({ LogOptions: { CloudWatchLogOptions: {} } }, logging(true)),
      message: 'Tunnels without a log: 1 of 2.',
    },
  },
  errors: {
    'no tunnel is answered': { ...of(), message: /no tunnel/ },
    'the options were left out': {
      item: { State: 'available' },
      message: /without TunnelOptions/,
    },
  },
  skips: { 'one that is being made': { item: { State: 'pending' } } },
});
