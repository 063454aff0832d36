import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { because, kindOfWord } from '../../../core/judgement/known-words.ts';
import { cluster } from './cluster.resource.ts';

/** https://docs.aws.amazon.com/msk/latest/developerguide/msk-cluster-states.html */
const states = {
  serving: ['ACTIVE', 'HEALING', 'MAINTENANCE', 'REBOOTING_BROKER', 'UPDATING'],
  made: ['CREATING'],
  failed: ['FAILED'],
};
const actions = { urgent: ['CRITICAL_ACTION_REQUIRED'], none: ['ACTION_RECOMMENDED', 'NONE'] };

export const check = defineCheck(cluster, {
  id: 'kafka-cluster-active',
  title: 'Kafka clusters are active',
  severity: 'high',
  category: 'health',
  why: 'Producers and consumers are cut off, or will be once MSK can no longer mend the cluster by itself.',
  fix: 'Do what the state names, such as giving MSK access to the key again; a cluster that failed is made anew.',
  docs: 'https://docs.aws.amazon.com/msk/latest/developerguide/msk-cluster-states.html',

  evaluate({ item }) {
    const state = kindOfWord(item.State, 'State', states);
    if (state === 'failed') return fail(`The cluster failed${because(item.StateInfo?.Message)}.`);
    if (state === 'made') return noVerdict();
    // Serverless clusters have none, nor has one of which nothing is to be done.
    const action = item.Provisioned?.CustomerActionStatus ?? 'NONE';
    if (kindOfWord(action, 'CustomerActionStatus', actions) === 'none') return pass();
    return fail('MSK cannot mend the cluster by itself: critical action is required.');
  },
});
