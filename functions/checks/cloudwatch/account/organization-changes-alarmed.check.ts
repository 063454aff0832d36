import { defineCheck } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { judgeWatched, watchedCalls } from './watched-changes.judgement.ts';

const watched = watchedCalls('changes of the organization', 'organizations', [
  'AcceptHandshake',
  'AttachPolicy',
  'CreateAccount',
  'CreateOrganizationalUnit',
  'CreatePolicy',
  'DeclineHandshake',
  'DeleteOrganization',
  'DeleteOrganizationalUnit',
  'DeletePolicy',
  'DetachPolicy',
  'DisablePolicyType',
  'EnablePolicyType',
  'InviteAccountToOrganization',
  'LeaveOrganization',
  'MoveAccount',
  'RemoveAccountFromOrganization',
  'UpdatePolicy',
  'UpdateOrganizationalUnit',
]);

export const check = defineCheck(account, {
  id: 'cloudwatch-account-organization-changes-alarmed',
  title: 'An alarm watches changes of the organization',
  severity: 'medium',
  category: 'security',
  why: 'An account that leaves the organization, or a policy that is detached, takes with it every guard rail that held from above.',
  fix: 'Have the trail over all regions write to a log group, count the calls of Organizations that change accounts, units or policies there with a metric filter, and set an alarm on it that notifies somebody.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html',
  joins: ['trails', 'loggedTrails', 'metricFilters', 'alarms'],

  evaluate: ({ related }) => judgeWatched(related, watched),
});
