import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { connector } from './connector.resource.ts';

export const check = defineCheck(connector, {
  id: 'transfer-connector-logging-enabled',
  title: 'Transfer connectors log what they send',
  severity: 'medium',
  category: 'operations',
  why: 'Whether a partner got a file, and why not, cannot be found out afterwards.',
  fix: 'Give the connector a logging role that may write to CloudWatch Logs.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/transfer-controls.html',
  needs: ['DescribeConnector'],

  evaluate({ facts }) {
    // It is left out, or empty, where it is not set:
    // https://docs.aws.amazon.com/transfer/latest/APIReference/API_DescribedConnector.html
    const { LoggingRole } = answered(facts.DescribeConnector?.Connector, 'Connector');
    return LoggingRole ? pass() : fail('The connector has no logging role.');
  },
});
