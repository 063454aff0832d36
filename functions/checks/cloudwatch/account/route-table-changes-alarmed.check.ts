import { defineCheck } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { judgeWatched, watchedCalls } from './watched-changes.judgement.ts';

const watched = watchedCalls('changes of route tables', 'ec2', [
  'CreateRoute',
  'CreateRouteTable',
  'ReplaceRoute',
  'ReplaceRouteTableAssociation',
  'DeleteRouteTable',
  'DeleteRoute',
  'DisassociateRouteTable',
]);

export const check = defineCheck(account, {
  id: 'cloudwatch-account-route-table-changes-alarmed',
  title: 'An alarm watches changes of route tables',
  severity: 'medium',
  category: 'security',
  why: 'A changed route sends traffic where nobody inspects it, or nowhere.',
  fix: 'Have the trail over all regions write to a log group, count the calls that make, replace or delete routes and route tables there with a metric filter, and set an alarm on it that notifies somebody.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html',
  joins: ['trails', 'loggedTrails', 'metricFilters', 'alarms'],

  evaluate: ({ related }) => judgeWatched(related, watched),
});
