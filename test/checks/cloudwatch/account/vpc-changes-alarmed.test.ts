import { check } from '../../../../functions/checks/cloudwatch/account/vpc-changes-alarmed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { namedIn, watchExamples } from './watch-examples.ts';

const names = [
  'CreateVpc',
  'DeleteVpc',
  'ModifyVpcAttribute',
  'AcceptVpcPeeringConnection',
  'CreateVpcPeeringConnection',
  'DeleteVpcPeeringConnection',
  'RejectVpcPeeringConnection',
];

describeCheck(
  check,
  watchExamples({
    what: 'changes of VPCs',
    first: ' (CreateVpc)',
    // The pattern of AWS's page, and its terms the other way round, without the source.
    patterns: [
      `{($.eventSource=ec2.amazonaws.com) && (${namedIn(names)})}`,
      `{ ${namedIn(names.toReversed())} }`,
    ],
    tooFew: `{ ${namedIn(names.slice(1))} || ($.eventName = Other) }`,
    tooMuch: '{ $.eventSource = ec2.amazonaws.com }',
  }),
);
