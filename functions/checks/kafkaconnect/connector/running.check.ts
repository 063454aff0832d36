import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { connector } from './connector.resource.ts';

/** On their way, or paused by somebody: neither good nor bad. */
const between = ['CREATING', 'PAUSED', 'PAUSING', 'RESTARTING', 'RESUMING', 'UPDATING'];

export const check = defineCheck(connector, {
  id: 'kafkaconnect-connector-running',
  title: 'Kafka connectors run',
  severity: 'high',
  category: 'health',
  why: 'Nothing is moved between Kafka and the other system, and the messages may be gone before somebody notices.',
  fix: 'Read the log of its workers, mend the configuration, and make the connector anew.',
  docs: 'https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-troubleshooting.html',

  evaluate({ item }) {
    const state = answered(item.connectorState, 'connectorState');
    if (state === 'RUNNING') return pass();
    if (state === 'FAILED') return fail('The connector failed.');
    if (between.includes(state)) return noVerdict();
    throw new IncompleteAnswerError(`"${state}" is no known state of a connector.`);
  },
});
