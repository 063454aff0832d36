import { check } from '../../../../functions/checks/ec2/nat-gateway/available.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: { 'it is available': { item: { State: 'available' } } },
  fail: {
    'it could not be made': {
      item: {
        State: 'failed',
        FailureCode: 'Gateway.NotAttached',
        FailureMessage: 'Network vpc-1 has no Internet gateway attached',
      },
      message: 'The NAT gateway could not be made: Network vpc-1 has no Internet gateway attached.',
    },
    'only the code says why': {
      item: { State: 'failed', FailureCode: 'InternalError' },
      message: 'The NAT gateway could not be made: InternalError.',
    },
    'nothing says why': {
      item: { State: 'failed' },
      message: 'The NAT gateway could not be made.',
    },
  },
  skips: {
    'one that is being made': { item: { State: 'pending' } },
    'one that is being deleted': { item: { State: 'deleting' } },
    'one that was deleted': { item: { State: 'deleted' } },
  },
});
