import { defineCheck } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { judgeWatched, watchedCalls } from './watched-changes.judgement.ts';

const watched = watchedCalls('changes of security groups', 'ec2', [
  'AuthorizeSecurityGroupIngress',
  'AuthorizeSecurityGroupEgress',
  'RevokeSecurityGroupIngress',
  'RevokeSecurityGroupEgress',
  'CreateSecurityGroup',
  'DeleteSecurityGroup',
]);

export const check = defineCheck(account, {
  id: 'cloudwatch-account-security-group-changes-alarmed',
  title: 'An alarm watches changes of security groups',
  severity: 'medium',
  category: 'security',
  why: 'A rule that was opened for one hour of testing stays open when nobody hears of it.',
  fix: 'Have the trail over all regions write to a log group, count the calls that make or delete security groups and their rules there with a metric filter, and set an alarm on it that notifies somebody.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html',
  joins: ['trails', 'loggedTrails', 'metricFilters', 'alarms'],

  evaluate: ({ related }) => judgeWatched(related, watched),
});
