import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { broker } from './broker.resource.ts';

export const check = defineCheck(broker, {
  id: 'mq-broker-not-public',
  title: 'Brokers are private',
  severity: 'high',
  category: 'security',
  why: 'Everybody may try passwords at the broker and at its web console, and faults of its software are reached from anywhere.',
  fix: 'Make the broker anew without public access, in private subnets: it cannot be changed later.',
  docs: 'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/using-amazon-mq-securely.html',
  needs: ['DescribeBroker'],

  evaluate({ facts }) {
    const isPublic = answered(facts.DescribeBroker?.PubliclyAccessible, 'PubliclyAccessible');
    return isPublic ? fail('The broker is reached from outside of its VPC.') : pass();
  },
});
