import { check } from '../../../../functions/checks/firehose/delivery-stream/active.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const inState = (DeliveryStreamStatus: string, Details?: string) => ({
  facts: {
    DescribeDeliveryStream: {
      DeliveryStreamDescription: {
        DeliveryStreamStatus,
        ...(Details && { FailureDescription: { Type: 'KMS_ACCESS_DENIED', Details } }),
      } as never,
    },
  },
});

describeCheck(check, {
  pass: {
    'it is active': inState('ACTIVE'),
    'it is active after an earlier failure': inState('ACTIVE', 'Access denied.'),
  },
  fail: {
    'it could not be made': {
      ...inState('CREATING_FAILED', 'The key may not be used.'),
      message: 'The delivery stream is in the state CREATING_FAILED: The key may not be used.',
    },
    'it could not be deleted, and nobody says why': {
      ...inState('DELETING_FAILED'),
      message: 'The delivery stream is in the state DELETING_FAILED.',
    },
  },
  none: { 'it is being made': inState('CREATING'), 'it is being deleted': inState('DELETING') },
  errors: {
    'the state is not known': {
      ...inState('SUSPENDED'),
      message: /"SUSPENDED", which is not known/,
    },
  },
});
