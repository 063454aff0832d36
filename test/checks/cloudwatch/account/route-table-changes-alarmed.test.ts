import { check } from '../../../../functions/checks/cloudwatch/account/route-table-changes-alarmed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { namedIn, watchExamples } from './watch-examples.ts';

const names = [
  'CreateRoute',
  'CreateRouteTable',
  'ReplaceRoute',
  'ReplaceRouteTableAssociation',
  'DeleteRouteTable',
  'DeleteRoute',
  'DisassociateRouteTable',
];

describeCheck(
  check,
  watchExamples({
    what: 'changes of route tables',
    first: ' (CreateRoute)',
    // The pattern of AWS's page, and its terms the other way round, without the source.
    patterns: [
      `{($.eventSource=ec2.amazonaws.com) && (${namedIn(names)})}`,
      `{ ${namedIn(names.toReversed())} }`,
    ],
    tooFew: `{ ${namedIn(names.slice(1))} || ($.eventName = Other) }`,
    tooMuch: '{ $.eventSource = ec2.amazonaws.com }',
  }),
);
