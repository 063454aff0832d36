import { check } from '../../../../functions/checks/cloudwatch/account/organization-changes-alarmed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { namedIn, watchExamples } from './watch-examples.ts';

const names = [
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
];

describeCheck(
  check,
  watchExamples({
    what: 'changes of the organization',
    first: ' (AcceptHandshake)',
    // The pattern of AWS's page, and its terms the other way round, without the source.
    patterns: [
      `{($.eventSource=organizations.amazonaws.com) && (${namedIn(names)})}`,
      `{ ${namedIn(names.toReversed())} }`,
    ],
    tooFew: `{ ${namedIn(names.slice(1))} || ($.eventName = Other) }`,
    tooMuch: '{ $.eventSource = organizations.amazonaws.com }',
  }),
);
