import { check } from '../../../../functions/checks/network-firewall/firewall/logging-enabled.check.ts';
import type { LogType } from '../../../../functions/checks/network-firewall/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const logs = (...types: LogType[]) => ({
  item: { Firewall: {} },
  facts: {
    DescribeLoggingConfiguration: {
      FirewallArn: 'arn',
      LoggingConfiguration: { LogDestinationConfigs: types.map((LogType) => ({ LogType })) },
    },
  },
});

describeCheck(check, {
  pass: { 'it logs alerts': logs('ALERT'), 'it logs flows and TLS': logs('FLOW', 'TLS') },
  fail: {
    'it logs nothing': { ...logs(), message: 'The firewall writes no log.' },
    'it never logged anything': {
      item: { Firewall: {} },
      facts: { DescribeLoggingConfiguration: { FirewallArn: 'arn' } },
      message: 'The firewall writes no log.',
    },
  },
  errors: {
    'the destinations were left out': {
      item: { Firewall: {} },
      facts: { DescribeLoggingConfiguration: { FirewallArn: 'arn', LoggingConfiguration: {} } },
      message: /without LogDestinationConfigs/,
    },
  },
});
