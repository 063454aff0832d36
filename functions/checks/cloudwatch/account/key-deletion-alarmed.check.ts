import { defineCheck } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { judgeWatched, watchedCalls } from './watched-changes.judgement.ts';

const watched = watchedCalls('keys being disabled or deleted', 'kms', [
  'DisableKey',
  'ScheduleKeyDeletion',
]);

export const check = defineCheck(account, {
  id: 'cloudwatch-account-key-deletion-alarmed',
  title: 'An alarm watches keys being disabled or deleted',
  severity: 'medium',
  category: 'security',
  why: 'What a deleted key encrypted is lost for good, and the days of waiting help only those who hear of them.',
  fix: 'Have the trail over all regions write to a log group, count the KMS calls DisableKey and ScheduleKeyDeletion there with a metric filter, and set an alarm on it that notifies somebody.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html',
  joins: ['trails', 'loggedTrails', 'metricFilters', 'alarms'],

  evaluate: ({ related }) => judgeWatched(related, watched),
});
