import { defineCheck } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { judgeWatched, watchedCalls } from './watched-changes.judgement.ts';

const watched = watchedCalls('changes of network ACLs', 'ec2', [
  'CreateNetworkAcl',
  'CreateNetworkAclEntry',
  'DeleteNetworkAcl',
  'DeleteNetworkAclEntry',
  'ReplaceNetworkAclEntry',
  'ReplaceNetworkAclAssociation',
]);

export const check = defineCheck(account, {
  id: 'cloudwatch-account-network-acl-changes-alarmed',
  title: 'An alarm watches changes of network ACLs',
  severity: 'medium',
  category: 'security',
  why: 'A network ACL holds for a whole subnet: one entry opens all of it, or cuts all of it off.',
  fix: 'Have the trail over all regions write to a log group, count the calls that make, change or delete network ACLs and their entries there with a metric filter, and set an alarm on it that notifies somebody.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html',
  joins: ['trails', 'loggedTrails', 'metricFilters', 'alarms'],

  evaluate: ({ related }) => judgeWatched(related, watched),
});
