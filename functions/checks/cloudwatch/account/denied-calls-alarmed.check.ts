import { defineCheck } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { judgeWatch } from './watched-events.judgement.ts';

const denied = ['$.errorCode=*UnauthorizedOperation', '$.errorCode=AccessDenied*'];

/** Calls that the CIS benchmark leaves out, which nobody made on purpose. */
const leftOut = '&&$.sourceIPAddress!=delivery.logs.amazonaws.com&&$.eventName!=HeadBucket';

const patterns = new Set(
  [denied, denied.toReversed()].flatMap((order) => [
    order.join('||'),
    `${order.join('||')}${leftOut}`,
  ]),
);

export const check = defineCheck(account, {
  id: 'cloudwatch-account-denied-calls-alarmed',
  title: 'An alarm watches calls that were denied',
  severity: 'medium',
  category: 'security',
  why: 'Many denied calls are what stolen credentials look like while somebody finds out what they are good for, and what a deployment looks like that lost a permission.',
  fix: 'Have the trail over all regions write to a log group, count UnauthorizedOperation and AccessDenied there with a metric filter, and set an alarm on it that notifies somebody.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html',
  joins: ['trails', 'loggedTrails', 'metricFilters', 'alarms'],

  evaluate: ({ related }) =>
    judgeWatch(related, 'denied calls', (pattern) =>
      // Spaces, quotes, braces and brackets say nothing here.
      patterns.has(pattern.replaceAll(/[\s"{}()]/g, '')),
    ),
});
