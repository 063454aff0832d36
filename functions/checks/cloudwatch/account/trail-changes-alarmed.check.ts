import { defineCheck } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { judgeWatched, watchedCalls } from './watched-changes.judgement.ts';

const watched = watchedCalls('changes of trails', 'cloudtrail', [
  'CreateTrail',
  'UpdateTrail',
  'DeleteTrail',
  'StartLogging',
  'StopLogging',
]);

export const check = defineCheck(account, {
  id: 'cloudwatch-account-trail-changes-alarmed',
  title: 'An alarm watches changes of trails',
  severity: 'medium',
  category: 'security',
  why: 'Whoever stops a trail acts unseen afterwards; the call that stops it is the last one that is recorded.',
  fix: 'Have the trail over all regions write to a log group, count the calls that make, change, stop, start or delete trails there with a metric filter, and set an alarm on it that notifies somebody.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html',
  joins: ['trails', 'loggedTrails', 'metricFilters', 'alarms'],

  evaluate: ({ related }) => judgeWatched(related, watched),
});
