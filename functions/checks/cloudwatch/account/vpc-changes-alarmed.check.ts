import { defineCheck } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { judgeWatched, watchedCalls } from './watched-changes.judgement.ts';

// Calls of ClassicLink, which AWS's page names too, are no more since EC2-Classic was retired.
const watched = watchedCalls('changes of VPCs', 'ec2', [
  'CreateVpc',
  'DeleteVpc',
  'ModifyVpcAttribute',
  'AcceptVpcPeeringConnection',
  'CreateVpcPeeringConnection',
  'DeleteVpcPeeringConnection',
  'RejectVpcPeeringConnection',
]);

export const check = defineCheck(account, {
  id: 'cloudwatch-account-vpc-changes-alarmed',
  title: 'An alarm watches changes of VPCs',
  severity: 'medium',
  category: 'security',
  why: 'A peering connection that nobody planned joins your network to a foreign one.',
  fix: 'Have the trail over all regions write to a log group, count the calls that make, change, delete or peer VPCs there with a metric filter, and set an alarm on it that notifies somebody.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html',
  joins: ['trails', 'loggedTrails', 'metricFilters', 'alarms'],

  evaluate: ({ related }) => judgeWatched(related, watched),
});
