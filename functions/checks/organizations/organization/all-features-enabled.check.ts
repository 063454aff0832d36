import { defineCheck, fail, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
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
    const kinds = { all: ['ALL'], bill: ['CONSOLIDATED_BILLING'] };
    const features = kindOfWord(item.Organization?.FeatureSet, 'FeatureSet', kinds);
    return features === 'all' ? pass() : fail('The organization only shares the bill.');
  },
});
