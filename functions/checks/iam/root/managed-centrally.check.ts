import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { organizationsFeatures } from '../organizations-features/organizations-features.resource.ts';

export const check = defineCheck(organizationsFeatures, {
  id: 'iam-root-managed-centrally',
  title: 'The organization manages root credentials of its members',
  severity: 'high',
  category: 'security',
  why: 'Each member account has a root user of its own, whose password or keys somebody may hold, lose or reset by mail, and which no policy of the account limits.',
  fix: 'In the management account, enable trusted access for IAM and the central management of root credentials, then delete the root credentials of the members.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',

  evaluate({ item }) {
    if (!item)
      return fail('IAM has no trusted access to the organization, or not all its features.');
    const features = answered(item.EnabledFeatures, 'EnabledFeatures');
    if (features.includes('RootCredentialsManagement')) return pass();
    return fail('The root credentials of member accounts are not managed centrally.');
  },
});
