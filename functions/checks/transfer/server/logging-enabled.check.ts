import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { server } from './server.resource.ts';

export const check = defineCheck(server, {
  id: 'transfer-server-logging-enabled',
  title: 'Transfer servers log what is done with them',
  severity: 'medium',
  category: 'operations',
  why: 'Who signed in, who failed to, and which files came and went cannot be found out afterwards.',
  fix: 'Give the server a log group for structured logs.',
  docs: 'https://docs.aws.amazon.com/transfer/latest/userguide/structured-logging.html',
  needs: ['DescribeServer'],

  evaluate({ facts }) {
    // Either is left out, or empty, where it is not set:
    // https://docs.aws.amazon.com/transfer/latest/APIReference/API_DescribedServer.html
    const { StructuredLogDestinations: groups = [], LoggingRole: role } = answered(
      facts.DescribeServer?.Server,
      'Server',
    );
    return groups.length > 0 || role ? pass() : fail('The server has neither log group nor role.');
  },
});
