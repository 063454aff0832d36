import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { idsOf, statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  everyActionOf,
  inSpiteOfDenials,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
import { topic } from './topic.resource.ts';

export const check = defineCheck(topic, {
  id: 'sns-topic-not-public',
  title: 'Topic policies let no stranger in',
  severity: 'high',
  category: 'security',
  why: 'Whoever may subscribe reads every message, and whoever may publish can feed false ones to all subscribers.',
  fix: 'Name the accounts or services that need the topic as principals, or hold principal * to them with aws:SourceAccount, aws:SourceArn or aws:PrincipalOrgID.',
  docs: 'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
  needs: ['GetTopicAttributes'],

  evaluate({ facts }) {
    const attributes = answered(facts.GetTopicAttributes?.Attributes, 'Attributes');
    // Every topic has a policy: SNS makes one that admits its owner.
    const statements = statementsOf(answered(attributes.Policy, 'Policy'));
    const open = openStatements(statements, everyActionOf('sns', statements));
    if (open.length === 0) return pass();
    const which = `${idsOf(open)}${inSpiteOfDenials(statements)}`;
    return fail(`Everybody is admitted by the policy statements: ${which}.`);
  },
});
