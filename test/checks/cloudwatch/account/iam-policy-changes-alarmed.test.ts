import { check } from '../../../../functions/checks/cloudwatch/account/iam-policy-changes-alarmed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { namedIn, watchExamples } from './watch-examples.ts';

const names = [
  'DeleteGroupPolicy',
  'DeleteRolePolicy',
  'DeleteUserPolicy',
  'PutGroupPolicy',
  'PutRolePolicy',
  'PutUserPolicy',
  'CreatePolicy',
  'DeletePolicy',
  'CreatePolicyVersion',
  'DeletePolicyVersion',
  'AttachRolePolicy',
  'DetachRolePolicy',
  'AttachUserPolicy',
  'DetachUserPolicy',
  'AttachGroupPolicy',
  'DetachGroupPolicy',
];

describeCheck(
  check,
  watchExamples({
    what: 'changes of IAM policies',
    first: ' (DeleteGroupPolicy)',
    // The pattern of AWS's page, and its terms the other way round, without the source.
    patterns: [
      `{($.eventSource=iam.amazonaws.com) && (${namedIn(names)})}`,
      `{ ${namedIn(names.toReversed())} }`,
    ],
    tooFew: `{ ${namedIn(names.slice(1))} || ($.eventName = Other) }`,
    tooMuch: '{ $.eventSource = iam.amazonaws.com }',
  }),
);
