import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { networkAcl } from './network-acl.resource.ts';

export const check = defineCheck(networkAcl, {
  id: 'ec2-network-acl-associated',
  title: 'Network ACLs are associated with a subnet',
  severity: 'low',
  category: 'operations',
  why: 'An ACL that guards nothing is read as if it did, and somebody puts it in use some day with the rules of long ago.',
  fix: 'Associate the ACL with the subnets that it was made for, or delete it.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
  // The default one cannot be deleted.
  appliesTo: ({ IsDefault }) => !answered(IsDefault, 'IsDefault'),

  evaluate({ item }) {
    if (answered(item.Associations, 'Associations').length > 0) return pass();
    return fail('The network ACL guards no subnet.');
  },
});
