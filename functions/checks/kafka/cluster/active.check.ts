import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

/** https://docs.aws.amazon.com/msk/latest/developerguide/msk-cluster-states.html: in all of these it serves. */
const serving = ['ACTIVE', 'HEALING', 'MAINTENANCE', 'REBOOTING_BROKER', 'UPDATING'];

export const check = defineCheck(cluster, {
  id: 'kafka-cluster-active',
  title: 'Kafka clusters are active',
  severity: 'high',
  category: 'health',
  why: 'Producers and consumers are cut off, or will be once MSK can no longer mend the cluster by itself.',
  fix: 'Do what the state names, such as giving MSK access to the key again; a cluster that failed is made anew.',
  docs: 'https://docs.aws.amazon.com/msk/latest/developerguide/msk-cluster-states.html',

  evaluate({ item }) {
    const state = answered(item.State, 'State');
    const { Message: message } = item.StateInfo ?? {};
    if (state === 'FAILED')
      return fail(`The cluster failed${message ? `: ${message.replace(/\.$/, '')}` : ''}.`);
    if (state === 'CREATING') return noVerdict();
    if (!serving.includes(state))
      throw new IncompleteAnswerError(`"${state}" is no known state of a cluster.`);
    // Serverless clusters have none, nor has one of which nothing is to be done.
    const action = item.Provisioned?.CustomerActionStatus ?? 'NONE';
    if (action === 'CRITICAL_ACTION_REQUIRED')
      return fail('MSK cannot mend the cluster by itself: critical action is required.');
    if (action === 'NONE' || action === 'ACTION_RECOMMENDED') return pass();
    throw new IncompleteAnswerError(`"${action satisfies never}" is no known action.`);
  },
});
