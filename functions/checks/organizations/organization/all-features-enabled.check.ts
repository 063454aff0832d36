import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { organization } from './organization.resource.ts';

export const check = defineCheck(organization, {
  id: 'organizations-organization-all-features-enabled',
  title: 'The organization has all its features enabled',
  severity: 'medium',
  category: 'operations',
  why: 'An organization that only shares the bill has no policies, and no service can act for all its accounts.',
  fix: 'Enable all features in the management account; invited accounts have to agree.',
  docs: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_org_support-all-features.html',

  evaluate({ item }) {
    const features: string = answered(item.Organization?.FeatureSet, 'FeatureSet');
    if (features === 'ALL') return pass();
    if (features === 'CONSOLIDATED_BILLING') return fail('The organization only shares the bill.');
    throw new IncompleteAnswerError(`AWS answered with the unknown feature set ${features}.`);
  },
});
