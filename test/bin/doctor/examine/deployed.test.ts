import { describe, expect, it } from 'vitest';
import {
  judgeAlarms,
  judgeProtection,
  judgeSubscriptions,
} from '../../../../bin/doctor/examine/deployed.ts';
import { type FoundStack, judgeStack } from '../../../../bin/doctor/examine/stacks.ts';
import { judgeAction } from '../../../../bin/doctor/trial/alarm.ts';
import { judgePackedPolicy, judgeRun } from '../../../../bin/doctor/trial/connected-account.ts';
import { stageConfig } from '../../../../lib/config/stages.ts';

const given = '-c stage=prod';
const region = 'eu-central-1';
const topic = 'arn:aws:sns:eu-central-1:111111111111:failures';
const prod = stageConfig('prod', { mailFrom: 'no-reply@example.com' });
const dev = stageConfig('dev');

const stack = (status: string, isProtected = false): FoundStack => ({
  name: 'roundsman-prod-data',
  status,
  isProtected,
  outputs: {},
  resources: [],
});
const before = { deployed: false, region, given };
const after = { ...before, deployed: true };

/** What the API says of a run, as far as it is judged. */
const run = (status: 'passed' | 'failed', ...reasons: readonly string[]) =>
  ({
    executionId: '01M8AKQYPGVS9P2JHPP3ZEF00P',
    checks: 129,
    result: { status, counts: { pass: 18, fail: 9, error: reasons.length } },
    errors: { items: reasons.map((message) => ({ category: 'permission', message })), more: 0 },
  }) as unknown as Parameters<typeof judgeRun>[0]; // the rest of a run does not matter here

// What was found, the verdict, and a part of what is said or of how to mend it.
const cases = {
  'no stack before': [judgeStack(undefined, before), 'good', 'the name is free'],
  'no stack after': [judgeStack(undefined, after), 'missing', 'npm run deploy -- -c stage=prod'],
  'a stack that stands': [judgeStack(stack('UPDATE_COMPLETE'), after), 'good', 'UPDATE_COMPLETE'],
  'a stack that is tidying up': [
    judgeStack(stack('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'), after),
    'good',
    'UPDATE_COMPLETE',
  ],
  'a stack whose update failed': [
    judgeStack(stack('UPDATE_ROLLBACK_COMPLETE'), after),
    'note',
    'describe-stack-events',
  ],
  'a creation that failed': [
    judgeStack(stack('ROLLBACK_COMPLETE'), before),
    'note',
    'the next deployment deletes it',
  ],
  'a creation that failed, after': [
    judgeStack(stack('ROLLBACK_COMPLETE'), after),
    'missing',
    'npm run deploy',
  ],
  'a creation that failed and is protected': [
    judgeStack(stack('ROLLBACK_COMPLETE', true), before),
    'missing',
    'update-termination-protection --region eu-central-1 --stack-name roundsman-prod-data --no-enable-termination-protection',
  ],
  'a stack that could not be deleted': [
    judgeStack(stack('DELETE_FAILED'), before),
    'missing',
    '--deletion-mode FORCE_DELETE_STACK',
  ],
  'a roll-back that failed': [
    judgeStack(stack('UPDATE_ROLLBACK_FAILED'), before),
    'missing',
    'continue-update-rollback',
  ],
  'a stack that is worked on': [judgeStack(stack('UPDATE_IN_PROGRESS'), after), 'missing', 'Wait'],
  'a deployment that was never carried out': [
    judgeStack(stack('REVIEW_IN_PROGRESS'), before),
    'note',
    'delete-stack',
  ],
  'a status that nobody foresaw': [judgeStack(stack('MELTED'), before), 'missing', 'MELTED'],

  'no protection': [
    judgeProtection({ data: stack('CREATE_COMPLETE') }, prod, given),
    'note',
    '"terminationProtection": true',
  ],
  protection: [
    judgeProtection({ data: stack('CREATE_COMPLETE', true) }, prod, given),
    'good',
    'on for every stack',
  ],
  'protection that nobody wants': [
    judgeProtection({ data: stack('CREATE_COMPLETE') }, dev, given),
    'good',
    'not wanted',
  ],

  'no subscription': [judgeSubscriptions([], topic, region), 'missing', 'aws sns subscribe'],
  'a subscription that is not confirmed': [
    judgeSubscriptions(
      [{ Endpoint: 'a@b.cd', SubscriptionArn: 'PendingConfirmation' }],
      topic,
      region,
    ),
    'missing',
    'a@b.cd has not confirmed',
  ],
  'one of two confirmed': [
    judgeSubscriptions(
      [
        { Endpoint: 'a@b.cd', SubscriptionArn: `${topic}:1` },
        { Endpoint: 'e@f.gh', SubscriptionArn: 'PendingConfirmation' },
      ],
      topic,
      region,
    ),
    'missing',
    'a@b.cd is told, e@f.gh has not confirmed',
  ],
  'a subscription that is confirmed': [
    judgeSubscriptions([{ Endpoint: 'a@b.cd', SubscriptionArn: `${topic}:1` }], topic, region),
    'good',
    'a@b.cd is told',
  ],

  'no alarms': [judgeAlarms([]), 'missing', 'there are none'],
  'an alarm that rings': [
    judgeAlarms([
      { AlarmName: 'stuck', AlarmDescription: 'Look.', StateValue: 'ALARM' },
      { StateValue: 'OK' },
    ]),
    'missing',
    'stuck: Look.',
  ],
  'alarms without data': [
    judgeAlarms([{ StateValue: 'INSUFFICIENT_DATA' }, { StateValue: 'OK' }]),
    'note',
    '1 have no data',
  ],
  'quiet alarms': [judgeAlarms([{ StateValue: 'OK' }]), 'good', 'none of 1 rings'],
  'an alarm that told': [
    judgeAction('Successfully executed action arn:aws:sns:x'),
    'good',
    'arn:aws:sns:x',
  ],
  'an alarm that could not tell': [
    judgeAction('Failed to execute action arn:aws:sns:x', '{"error":"KMS"}'),
    'missing',
    'KMS',
  ],

  'a policy that is small enough': [
    judgePackedPolicy([{ packedPolicyPercent: 62 }, { packedPolicyPercent: 79 }]),
    'good',
    'at most 79 %',
  ],
  'a policy that is nearly too large': [
    judgePackedPolicy([{ packedPolicyPercent: 80 }]),
    'missing',
    'at most 80 %',
  ],
  'policies of which one is not known': [
    judgePackedPolicy([{ packedPolicyPercent: 10 }, {}]),
    'unknown',
    'in 1 of 2 shards',
  ],
  'policies that nobody measured': [judgePackedPolicy([{}]), 'unknown', 'not known'],

  'a run that assessed all': [judgeRun(run('passed')), 'good', '18 pass, 9 fail, 0 error'],
  'a run that could not': [judgeRun(run('failed', 'No s3.')), 'missing', 'permission: No s3.'],
} as const;

describe('the doctor', () => {
  it.each(Object.entries(cases))('judges %s', (_, [answer, verdict, part]) => {
    expect(answer.verdict).toBe(verdict);
    expect([answer.seen, ...answer.mend].join('\n')).toContain(part);
  });

  it('never says that something is missing without a way to mend it', () => {
    const withoutWay = Object.entries(cases)
      .filter(([, [answer]]) => answer.verdict === 'missing' && answer.mend.length === 0)
      .map(([name]) => name);

    // CloudWatch's own words say what is wrong there.
    expect(withoutWay).toEqual(['an alarm that could not tell']);
  });
});
