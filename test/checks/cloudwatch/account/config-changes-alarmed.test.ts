import { check } from '../../../../functions/checks/cloudwatch/account/config-changes-alarmed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { namedIn, watchExamples } from './watch-examples.ts';

const names = [
  'StopConfigurationRecorder',
  'DeleteDeliveryChannel',
  'PutDeliveryChannel',
  'PutConfigurationRecorder',
];

describeCheck(
  check,
  watchExamples({
    what: 'changes of AWS Config',
    first: ' (StopConfigurationRecorder)',
    // The pattern of AWS's page, and its terms the other way round, without the source.
    patterns: [
      `{($.eventSource=config.amazonaws.com) && (${namedIn(names)})}`,
      `{ ${namedIn(names.toReversed())} }`,
    ],
    tooFew: `{ ${namedIn(names.slice(1))} || ($.eventName = Other) }`,
    tooMuch: '{ $.eventSource = config.amazonaws.com }',
  }),
);
