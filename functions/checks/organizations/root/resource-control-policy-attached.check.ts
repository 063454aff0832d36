import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { root } from './root.resource.ts';

export const check = defineCheck(root, {
  id: 'organizations-root-resource-control-policy-attached',
  title: 'A resource control policy holds for the whole organization',
  severity: 'medium',
  category: 'security',
  why: 'Without it, each policy of a bucket, key, queue or role may let strangers in, and nothing above stops that.',
  fix: 'Enable resource control policies, and attach one to the root that denies what comes from outside the organization.',
  docs: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html',
  needs: ['ListPoliciesForTarget'],

  evaluate({ item, facts }) {
    const type = answered(item.PolicyTypes, 'PolicyTypes').find(
      ({ Type }) => Type === 'RESOURCE_CONTROL_POLICY',
    );
    const policies = answered(facts.ListPoliciesForTarget?.Policies, 'Policies');
    if (!type || type.Status === 'PENDING_DISABLE') {
      return fail('Resource control policies are not enabled.');
    }
    if (answered(type.Status, 'Status') === 'PENDING_ENABLE') return noVerdict();
    // AWS attaches one of its own, which denies nothing.
    const own = policies.filter(({ AwsManaged }) => !answered(AwsManaged, 'AwsManaged'));
    return own.length > 0 ? pass() : fail('No resource control policy is attached to the root.');
  },
});
