import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  admissionsOf,
  servicesForAnybody,
} from '../../../core/judgement/policies/service-deputies.ts';
import { topic } from './topic.resource.ts';

export const check = defineCheck(topic, {
  id: 'sns-topic-services-held-to-accounts',
  title: 'Topic policies say for whom services may publish',
  severity: 'medium',
  category: 'security',
  why: 'A service such as S3 or CloudWatch publishes for whoever sets it up, so that strangers can have it publish to all your subscribers.',
  fix: 'Hold each service to your accounts or resources with aws:SourceAccount or aws:SourceArn.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  needs: ['GetTopicAttributes'],

  evaluate({ facts }) {
    const attributes = answered(facts.GetTopicAttributes?.Attributes, 'Attributes');
    // Every topic has a policy: SNS makes one that admits its owner.
    const statements = statementsOf(answered(attributes.Policy, 'Policy'));
    const services = servicesForAnybody(statements, 'sns');
    if (services.length === 0) return pass();
    return fail(`Anybody can make these services publish to the topic: ${admissionsOf(services)}.`);
  },
});
