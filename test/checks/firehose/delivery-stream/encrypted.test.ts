import { check } from '../../../../functions/checks/firehose/delivery-stream/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const stream = (configuration?: object, DeliveryStreamType = 'DirectPut') => ({
  facts: {
    DescribeDeliveryStream: {
      DeliveryStreamDescription: {
        DeliveryStreamType,
        ...(configuration && { DeliveryStreamEncryptionConfiguration: configuration }),
      } as never,
    },
  },
});

describeCheck(check, {
  pass: {
    'the key is that of AWS': stream({ Status: 'ENABLED', KeyType: 'AWS_OWNED_CMK' }),
    'the key is the own one': stream({ Status: 'ENABLED', KeyType: 'CUSTOMER_MANAGED_CMK' }),
  },
  fail: {
    'it was turned off': {
      ...stream({ Status: 'DISABLED' }),
      message: 'Server-side encryption is in the state DISABLED.',
    },
    'it could not be turned on': {
      ...stream({ Status: 'ENABLING_FAILED', KeyType: 'CUSTOMER_MANAGED_CMK' }),
      message: 'Server-side encryption is in the state ENABLING_FAILED.',
    },
    'it was never turned on': {
      ...stream(),
      message: 'Server-side encryption is in the state DISABLED.',
    },
    'the settings are empty': {
      ...stream({}),
      message: 'Server-side encryption is in the state DISABLED.',
    },
  },
  none: {
    'it is being turned on': stream({ Status: 'ENABLING' }),
    'it could not be turned off': stream({ Status: 'DISABLING_FAILED' }),
    'it reads from a data stream': stream(undefined, 'KinesisStreamAsSource'),
    'it reads from a cluster of Kafka': stream(undefined, 'MSKAsSource'),
  },
  errors: {
    'the state is not known': {
      ...stream({ Status: 'HALF' }),
      message: /"HALF", which is not known/,
    },
    'the source is not known': { ...stream({}, 'Pigeon'), message: /"Pigeon", which is not known/ },
  },
});
