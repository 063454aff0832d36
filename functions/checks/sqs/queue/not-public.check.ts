import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { idsOf, statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  everyActionOf,
  inSpiteOfDenials,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
import { queue } from './queue.resource.ts';

export const check = defineCheck(queue, {
  id: 'sqs-queue-not-public',
  title: 'Queue policies let no stranger in',
  severity: 'critical',
  category: 'security',
  why: 'Strangers could read and remove messages, or send ones that your consumers take for real.',
  fix: 'Name the accounts or services that need the queue as principals, or hold principal * to them with aws:SourceAccount, aws:SourceArn or aws:PrincipalOrgID.',
  docs: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
  needs: ['GetQueueAttributes'],

  evaluate({ facts }) {
    const { Policy: policy } = answered(facts.GetQueueAttributes?.Attributes, 'Attributes');
    // A queue without policy admits its own account alone.
    const statements = policy ? statementsOf(policy) : [];
    const open = openStatements(statements, everyActionOf('sqs', statements));
    if (open.length === 0) return pass();
    const which = `${idsOf(open)}${inSpiteOfDenials(statements)}`;
    return fail(`Everybody is admitted by the policy statements: ${which}.`);
  },
});
