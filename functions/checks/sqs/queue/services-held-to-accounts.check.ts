import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  admissionsOf,
  servicesForAnybody,
} from '../../../core/judgement/policies/service-deputies.ts';
import { queue } from './queue.resource.ts';

export const check = defineCheck(queue, {
  id: 'sqs-queue-services-held-to-accounts',
  title: 'Queue policies say for whom services may send',
  severity: 'medium',
  category: 'security',
  why: 'A service such as S3 or SNS sends for whoever sets it up, so that strangers can have it send what your consumers take for real.',
  fix: 'Hold each service to your accounts or resources with aws:SourceAccount or aws:SourceArn.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  needs: ['GetQueueAttributes'],

  evaluate({ facts }) {
    const { Policy: policy } = answered(facts.GetQueueAttributes?.Attributes, 'Attributes');
    // A queue without policy admits its own account alone.
    const statements = policy ? statementsOf(policy) : [];
    const services = servicesForAnybody(statements, 'sqs');
    if (services.length === 0) return pass();
    return fail(`Anybody can make these services send to the queue: ${admissionsOf(services)}.`);
  },
});
