import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { broker } from './broker.resource.ts';

export const check = defineCheck(broker, {
  id: 'mq-broker-logging-enabled',
  title: 'Brokers log',
  severity: 'low',
  category: 'operations',
  why: 'When messages are stuck, or users were changed, the logs of the broker are the only place that says why.',
  fix: 'Turn on general logs and, for ActiveMQ, audit logs; and permit Amazon MQ to write to their log groups.',
  docs: 'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/security-logging-monitoring.html',
  needs: ['DescribeBroker'],

  evaluate({ item, facts }) {
    // What is pending comes with the next reboot, and is not in force.
    const logs = answered(facts.DescribeBroker?.Logs, 'Logs');
    const isGeneral = answered(logs.General, 'General');
    // Only ActiveMQ has audit logs. It is written in another case than AWS lists it.
    const hasAudit = answered(item.EngineType, 'EngineType').toUpperCase() === 'ACTIVEMQ';
    const missing = [
      ...(isGeneral ? [] : ['general logs']),
      ...(hasAudit && !answered(logs.Audit, 'Audit') ? ['audit logs'] : []),
    ];
    return missing.length === 0 ? pass() : fail(`Off are the ${missing.join(' and the ')}.`);
  },
});
