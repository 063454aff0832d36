import { defineCheck } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { judgeWatched, watchedCalls } from './watched-changes.judgement.ts';

const watched = watchedCalls('changes of AWS Config', 'config', [
  'StopConfigurationRecorder',
  'DeleteDeliveryChannel',
  'PutDeliveryChannel',
  'PutConfigurationRecorder',
]);

export const check = defineCheck(account, {
  id: 'cloudwatch-account-config-changes-alarmed',
  title: 'An alarm watches changes of AWS Config',
  severity: 'medium',
  category: 'security',
  why: 'Whoever wants to change something unseen stops the recorder first, and from then on history has a gap.',
  fix: 'Have the trail over all regions write to a log group, count the calls that stop or change the recorder of AWS Config or its delivery there with a metric filter, and set an alarm on it that notifies somebody.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html',
  joins: ['trails', 'loggedTrails', 'metricFilters', 'alarms'],

  evaluate: ({ related }) => judgeWatched(related, watched),
});
