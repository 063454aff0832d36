import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { membership } from '../membership/membership.resource.ts';

export const check = defineCheck(membership, {
  id: 'organizations-account-member',
  title: 'The account belongs to an organization',
  severity: 'low',
  category: 'operations',
  why: 'An account on its own has no guard rails from above: its administrators, and whoever takes their place, may do everything.',
  fix: 'Make an organization, or have yours invite the account.',
  docs: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_introduction.html',

  evaluate({ item }) {
    if (!item) return fail('The account is in no organization.');
    answered(item.Organization?.Id, 'Id');
    return pass();
  },
});
