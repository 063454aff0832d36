import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { broker } from './broker.resource.ts';

const states = {
  // The other half of a pair that replicates its data stands by.
  running: ['REPLICA', 'RUNNING'],
  between: ['CREATION_IN_PROGRESS', 'REBOOT_IN_PROGRESS'],
  unmade: ['CREATION_FAILED'],
  stuck: ['CRITICAL_ACTION_REQUIRED'],
};

export const check = defineCheck(broker, {
  id: 'mq-broker-running',
  title: 'Brokers run',
  severity: 'high',
  category: 'health',
  why: 'Nobody sends or receives a message, or will not once the broker can no longer be mended by itself.',
  fix: 'Describe the broker, and do what its required action names; one that could not be made is deleted and made anew.',
  docs: 'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/broker-statuses.html',

  evaluate({ item }) {
    const state = kindOfWord(item.BrokerState, 'BrokerState', states);
    if (state === 'running') return pass();
    if (state === 'between') return noVerdict();
    if (state === 'unmade') return fail('The broker could not be made.');
    return fail('Amazon MQ cannot mend the broker by itself: critical action is required.');
  },
});
