import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { broker } from './broker.resource.ts';

export const check = defineCheck(broker, {
  id: 'mq-broker-running',
  title: 'Brokers run',
  severity: 'high',
  category: 'health',
  why: 'Nobody sends or receives a message, or will not once the broker can no longer be mended by itself.',
  fix: 'Describe the broker, and do what its required action names; one that could not be made is deleted and made anew.',
  docs: 'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/broker-statuses.html',

  evaluate({ item }) {
    const state = answered(item.BrokerState, 'BrokerState');
    switch (state) {
      // The other half of a pair that replicates its data stands by.
      case 'REPLICA':
      case 'RUNNING':
        return pass();
      case 'CREATION_FAILED':
        return fail('The broker could not be made.');
      case 'CRITICAL_ACTION_REQUIRED':
        return fail('Amazon MQ cannot mend the broker by itself: critical action is required.');
      case 'CREATION_IN_PROGRESS':
      case 'DELETION_IN_PROGRESS':
      case 'REBOOT_IN_PROGRESS':
        return noVerdict();
      default:
        throw new IncompleteAnswerError(
          `"${state satisfies never}" is no known state of a broker.`,
        );
    }
  },
});
