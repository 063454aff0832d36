import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { broker } from './broker.resource.ts';

export const check = defineCheck(broker, {
  id: 'mq-broker-minor-versions-automatic',
  title: 'Brokers take minor upgrades',
  severity: 'low',
  category: 'operations',
  why: 'The broker misses fixes of security and stability until somebody remembers to install them.',
  fix: 'Turn on automatic minor version upgrades; they are installed in the maintenance window.',
  docs: 'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/upgrading-brokers.html',
  needs: ['DescribeBroker'],

  evaluate({ facts }) {
    const { AutoMinorVersionUpgrade: isAutomatic } = facts.DescribeBroker ?? {};
    if (answered(isAutomatic, 'AutoMinorVersionUpgrade')) return pass();
    return fail('Minor versions are not installed by themselves.');
  },
});
