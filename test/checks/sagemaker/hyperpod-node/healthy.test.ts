import { check } from '../../../../functions/checks/sagemaker/hyperpod-node/healthy.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const node = (Status: string, Message?: string) => ({
  item: { InstanceStatus: { Status, ...(Message && { Message }) } } as never,
});

describeCheck(check, {
  pass: {
    'it runs': node('Running'),
    'it runs, with a note': node('Running', 'Ready.'),
  },
  fail: {
    'it failed': {
      ...node('Failure', 'The lifecycle script ended with 1.'),
      message: 'The node is in the state Failure: The lifecycle script ended with 1.',
    },
    'it is not found, and nobody says why': {
      ...node('NotFound'),
      message: 'The node is in the state NotFound.',
    },
  },
  none: {
    'it starts': node('Pending'),
    'it is examined': node('DeepHealthCheckInProgress'),
    'AWS maintains it': node('SystemUpdating'),
    'it ends': node('ShuttingDown'),
  },
  errors: {
    'the state is not known': { ...node('Asleep'), message: /"Asleep", which is not known/ },
    'there is no state': { item: { InstanceId: 'i-1' } as never, message: /without Status/ },
  },
});
