import { check } from '../../../../functions/checks/transfer/server/online.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const Arn = 'arn:aws:transfer:us-east-1:123456789012:server/s-1';

describeCheck(check, {
  pass: {
    'it is online': { item: { Arn, State: 'ONLINE' } },
  },
  fail: {
    'somebody stopped it': {
      item: { Arn, State: 'OFFLINE' },
      message: 'The state of the server is OFFLINE.',
    },
    'it could not be started': {
      item: { Arn, State: 'START_FAILED' },
      message: 'The state of the server is START_FAILED.',
    },
    'it could not be stopped': {
      item: { Arn, State: 'STOP_FAILED' },
      message: 'The state of the server is STOP_FAILED.',
    },
  },
  none: {
    'it is starting': { item: { Arn, State: 'STARTING' } },
    'it is stopping': { item: { Arn, State: 'STOPPING' } },
  },
  errors: {
    'the answer does not say': { item: { Arn }, message: /without State/ },
  },
});
