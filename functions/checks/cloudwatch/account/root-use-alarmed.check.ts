import { defineCheck } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { judgeWatched, type Watched } from './watched-changes.judgement.ts';

const watched: Watched = {
  what: 'the use of the root user',
  records: [{ eventType: 'AwsApiCall', 'userIdentity.type': 'Root', eventName: 'CreateUser' }],
  other: { eventType: 'AwsApiCall', 'userIdentity.type': 'AssumedRole', eventName: 'CreateUser' },
};

export const check = defineCheck(account, {
  id: 'cloudwatch-account-root-use-alarmed',
  title: 'An alarm watches the use of the root user',
  severity: 'medium',
  category: 'security',
  why: 'The root user may do everything and no policy of the account holds it back; whoever uses it unannounced is an intruder or in a hurry.',
  fix: 'Have the trail over all regions write to a log group, count what the root user does itself there with a metric filter, and set an alarm on it that notifies somebody.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html',
  joins: ['trails', 'loggedTrails', 'metricFilters', 'alarms'],

  evaluate: ({ related }) => judgeWatched(related, watched),
});
