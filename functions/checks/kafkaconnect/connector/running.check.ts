import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { connector } from './connector.resource.ts';

const states = {
  running: ['RUNNING'],
  failed: ['FAILED'],
  // On their way, or paused by somebody: neither good nor bad.
  between: ['CREATING', 'PAUSED', 'PAUSING', 'RESTARTING', 'RESUMING', 'UPDATING'],
};

export const check = defineCheck(connector, {
  id: 'kafkaconnect-connector-running',
  title: 'Kafka connectors run',
  severity: 'high',
  category: 'health',
  why: 'Nothing is moved between Kafka and the other system, and the messages may be gone before somebody notices.',
  fix: 'Read the log of its workers, mend the configuration, and make the connector anew.',
  docs: 'https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-troubleshooting.html',

  evaluate({ item }) {
    const state = kindOfWord(item.connectorState, 'connectorState', states);
    if (state === 'between') return noVerdict();
    return state === 'running' ? pass() : fail('The connector failed.');
  },
});
