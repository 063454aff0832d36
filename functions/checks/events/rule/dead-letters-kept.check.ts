import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { rule } from './rule.resource.ts';

export const check = defineCheck(rule, {
  id: 'events-rule-dead-letters-kept',
  title: 'Rules keep the events that a target did not take',
  severity: 'medium',
  category: 'reliability',
  why: 'An event that a target refuses for a day, or may not be sent to it, is dropped, and nobody learns of it.',
  fix: 'Give each target of the rule a dead-letter queue, with a queue policy that lets EventBridge send, and an alarm on it.',
  docs: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html',
  needs: ['ListTargetsByRule'],
  // Besides ENABLED there is a state in which a rule also takes all management events.
  appliesTo: ({ State }) => answered(State, 'State') !== 'DISABLED',

  evaluate({ facts }) {
    const targets = answered(facts.ListTargetsByRule?.Targets, 'Targets');
    if (targets.length === 0) return noVerdict();
    const without = targets.filter(({ DeadLetterConfig }) => !DeadLetterConfig?.Arn);
    if (without.length === 0) return pass();
    const ids = without.map(({ Id }) => answered(Id, 'Id')).join(', ');
    return fail(`Targets without a dead-letter queue: ${ids}.`);
  },
});
