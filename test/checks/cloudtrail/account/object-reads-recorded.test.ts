import { check } from '../../../../functions/checks/cloudtrail/account/object-reads-recorded.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { objectEventExamples } from './object-event-examples.ts';

describeCheck(
  check,
  objectEventExamples({ kind: 'read', own: 'ReadOnly', other: 'WriteOnly', readOnly: 'true' }),
);
