import { defineCheck } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { judgeWatched, watchedCalls } from './watched-changes.judgement.ts';

const watched = watchedCalls('changes of network gateways', 'ec2', [
  'CreateCustomerGateway',
  'DeleteCustomerGateway',
  'AttachInternetGateway',
  'CreateInternetGateway',
  'DeleteInternetGateway',
  'DetachInternetGateway',
]);

export const check = defineCheck(account, {
  id: 'cloudwatch-account-gateway-changes-alarmed',
  title: 'An alarm watches changes of network gateways',
  severity: 'medium',
  category: 'security',
  why: 'A gateway that is attached opens a private network to the internet, and one that is detached takes a service off it.',
  fix: 'Have the trail over all regions write to a log group, count the calls that make, attach, detach or delete internet and customer gateways there with a metric filter, and set an alarm on it that notifies somebody.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html',
  joins: ['trails', 'loggedTrails', 'metricFilters', 'alarms'],

  evaluate: ({ related }) => judgeWatched(related, watched),
});
