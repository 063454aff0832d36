import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { account } from '../account/account.resource.ts';

export const check = defineCheck(account, {
  id: 'bedrock-full-access-detached',
  title: 'AmazonBedrockFullAccess is attached to nobody',
  severity: 'high',
  category: 'security',
  why: 'Whoever has it calls every model at your cost, and turns off guardrails and the log of calls as well.',
  fix: 'Detach the policy, and give a policy with the models and actions that are needed.',
  docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/security-iam-awsmanpol.html',
  joins: ['attachedAwsPolicies'],

  evaluate({ related }) {
    const policy = related.attachedAwsPolicies.find(({ Arn }) =>
      answered(Arn, 'Arn').endsWith(':iam::aws:policy/AmazonBedrockFullAccess'),
    );
    if (!policy) return pass();
    const count = answered(policy.AttachmentCount, 'AttachmentCount');
    return fail(`AmazonBedrockFullAccess is attached; users, groups and roles: ${count}.`);
  },
});
