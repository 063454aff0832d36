import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  admissionsOf,
  servicesForAnybody,
} from '../../../core/judgement/policies/service-deputies.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-policy-services-held-to-accounts',
  title: 'Bucket policies say for whom services may write',
  severity: 'medium',
  category: 'security',
  why: 'A service such as CloudTrail writes for whoever sets it up, so that strangers can have it store what you pay for and take for your own logs.',
  fix: 'Hold each service to your accounts or resources with aws:SourceAccount or aws:SourceArn, or to the path of your account.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  needs: ['GetBucketPolicy'],

  evaluate({ facts }) {
    if (!facts.GetBucketPolicy) return pass();
    const statements = statementsOf(answered(facts.GetBucketPolicy.Policy, 'Policy'));
    const services = servicesForAnybody(statements, 's3');
    if (services.length === 0) return pass();
    return fail(`Anybody can make these services write to the bucket: ${admissionsOf(services)}.`);
  },
});
