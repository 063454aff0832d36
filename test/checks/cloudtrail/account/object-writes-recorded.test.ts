import { check } from '../../../../functions/checks/cloudtrail/account/object-writes-recorded.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { objectEventExamples } from './object-event-examples.ts';

describeCheck(
  check,
  objectEventExamples({ kind: 'write', own: 'WriteOnly', other: 'ReadOnly', readOnly: 'false' }),
);
