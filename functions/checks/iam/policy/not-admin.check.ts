import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { administrationBy, administrationMessage } from '../administrators.judgement.ts';
import { customerPolicy } from '../customer-policy/customer-policy.resource.ts';
import { statementsInForce } from '../identity-policy.judgement.ts';

export const check = defineCheck(customerPolicy, {
  id: 'iam-policy-not-admin',
  title: 'Attached customer policies do not permit everything',
  severity: 'critical',
  category: 'security',
  why: 'Whoever gets hold of credentials with such a policy owns the account, whatever the name of the policy says.',
  fix: 'Replace the statements by the actions and resources that are needed; last accessed information tells which were used.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  appliesTo: ({ AttachmentCount }) => answered(AttachmentCount, 'AttachmentCount') > 0,

  evaluate({ item, scope }) {
    const parts = statementsInForce(item).map((statement) => ({
      name: statement.Sid ?? 'without id',
      statements: [statement],
    }));
    const found = administrationBy(parts, scope);
    return found ? fail(administrationMessage(found, 'the policy: statement ')) : pass();
  },
});
