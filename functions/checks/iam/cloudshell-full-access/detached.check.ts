import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { accountSummary } from '../account-summary/account-summary.resource.ts';

export const check = defineCheck(accountSummary, {
  id: 'iam-cloudshell-full-access-detached',
  title: 'AWSCloudShellFullAccess is attached to nobody',
  severity: 'medium',
  category: 'security',
  why: 'CloudShell can send and receive files and reach the internet, so data leaves by it unseen.',
  fix: 'Detach the policy, and give those who need CloudShell a policy without the actions for file transfer.',
  docs: 'https://docs.aws.amazon.com/cloudshell/latest/userguide/sec-auth-with-identities.html',
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
