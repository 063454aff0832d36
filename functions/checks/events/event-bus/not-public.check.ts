import { defineCheck, fail, pass } from '../../../core/check.ts';
import { idsOf, statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  everyActionOf,
  inSpiteOfDenials,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
import { eventBus } from './event-bus.resource.ts';

export const check = defineCheck(eventBus, {
  id: 'events-event-bus-not-public',
  title: 'Event bus policies let no stranger in',
  severity: 'high',
  category: 'security',
  why: 'Strangers could send events that your rules take for real, and have your targets act on them at your cost.',
  fix: 'Name the accounts that send events as principals, or hold principal * to your organization with aws:PrincipalOrgID.',
  docs: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html',

  evaluate({ item: { Policy: policy } }) {
    // A bus without policy admits its own account alone.
    const statements = policy ? statementsOf(policy) : [];
    const open = openStatements(statements, everyActionOf('events', statements));
    if (open.length === 0) return pass();
    const which = `${idsOf(open)}${inSpiteOfDenials(statements)}`;
    return fail(`Everybody is admitted by the policy statements: ${which}.`);
  },
});
