import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { firewall } from './firewall.resource.ts';

export const check = defineCheck(firewall, {
  id: 'network-firewall-firewall-logging-enabled',
  title: 'Firewalls log what they let through or hold back',
  severity: 'medium',
  category: 'security',
  why: 'Without a log nobody learns of an attack that the rules recognised, nor afterwards who talked to whom.',
  fix: 'Give the firewall a destination for at least one kind of log: alerts, flows or TLS.',
  docs: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html',
  needs: ['DescribeLoggingConfiguration'],

  evaluate({ facts }) {
    const { LoggingConfiguration } = answered(
      facts.DescribeLoggingConfiguration,
      'DescribeLoggingConfiguration',
    );
    // A firewall that never had a log has no configuration of one.
    const configs = LoggingConfiguration
      ? answered(LoggingConfiguration.LogDestinationConfigs, 'LogDestinationConfigs')
      : [];
    return configs.length > 0 ? pass() : fail('The firewall writes no log.');
  },
});
