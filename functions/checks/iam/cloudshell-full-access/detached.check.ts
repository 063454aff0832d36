import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { accountSummary } from '../account-summary/account-summary.resource.ts';

export const check = defineCheck(accountSummary, {
  id: 'iam-cloudshell-full-access-detached',
  title: 'AWSCloudShellFullAccess is attached to nobody',
  severity: 'medium',
  category: 'security',
  why: 'CloudShell can send and receive files and reach the internet, so data leaves by it unseen.',
  fix: 'Detach the policy, and give those who need CloudShell a policy without the actions for file transfer.',
  docs: 'https://docs.aws.amazon.com/cloudshell/latest/userguide/sec-auth-with-identities.html',
  frameworks: {
    'cis_aws_3.0': ['1.22'],
    'cis_aws_5.0': ['1.21'],
    'cis_aws_7.0': ['2.20'],
    'pci_dss_4.0': ids`
      7.2.1 7.2.2 7.2.3 7.2.5 7.3.1 7.3.2 7.3.3 8.2.7
    `,
  },
  peers: {
    prowler: 'iam_policy_cloudshell_admin_not_attached',
    steampipe: 'iam_user_group_role_cloudshell_fullaccess_restricted',
  },
  joins: ['attachedAwsPolicies'],

  evaluate({ related }) {
    const policy = related.attachedAwsPolicies.find(({ Arn }) =>
      answered(Arn, 'Arn').endsWith(':iam::aws:policy/AWSCloudShellFullAccess'),
    );
    if (!policy) return pass();
    const count = answered(policy.AttachmentCount, 'AttachmentCount');
    return fail(`AWSCloudShellFullAccess is attached; users, groups and roles: ${count}.`);
  },
});
