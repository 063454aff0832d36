import { check } from '../../../../functions/checks/network-firewall/firewall/logging-enabled.check.ts';
import type {
  LoggingConfiguration,
  LogType,
} from '../../../../functions/checks/network-firewall/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// Members that no check reads are left out.
const answered = (LoggingConfiguration?: object) => ({
  item: {},
  facts: {
    DescribeLoggingConfiguration: {
      FirewallArn: 'arn',
      ...(LoggingConfiguration && {
        LoggingConfiguration: LoggingConfiguration as LoggingConfiguration,
      }),
    },
  },
});
const logs = (...types: LogType[]) =>
  answered({ LogDestinationConfigs: types.map((LogType) => ({ LogType })) });

describeCheck(check, {
  pass: { 'it logs alerts': logs('ALERT'), 'it logs flows and TLS': logs('FLOW', 'TLS') },
  fail: {
    'it logs nothing': { ...logs(), message: 'The firewall writes no log.' },
    'it never logged anything': { ...answered(), message: 'The firewall writes no log.' },
  },
  errors: {
    'the destinations were left out': {
      ...answered({}),
      message: /without LogDestinationConfigs/,
    },
  },
});
