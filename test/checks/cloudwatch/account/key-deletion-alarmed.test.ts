import { check } from '../../../../functions/checks/cloudwatch/account/key-deletion-alarmed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { namedIn, watchExamples } from './watch-examples.ts';

const names = ['DisableKey', 'ScheduleKeyDeletion'];

describeCheck(
  check,
  watchExamples({
    what: 'keys being disabled or deleted',
    first: ' (DisableKey)',
    // The pattern of AWS's page, and its terms the other way round, without the source.
    patterns: [
      `{($.eventSource=kms.amazonaws.com) && (${namedIn(names)})}`,
      `{ ${namedIn(names.toReversed())} }`,
    ],
    tooFew: `{ ${namedIn(names.slice(1))} || ($.eventName = Other) }`,
    tooMuch: '{ $.eventSource = kms.amazonaws.com }',
  }),
);
