import { check } from '../../../../functions/checks/airflow/environment/available.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const inState = (Status: string) => ({
  facts: { GetEnvironment: { Environment: { Status } as never } },
});

describeCheck(check, {
  pass: { 'it is available': inState('AVAILABLE') },
  fail: {
    'it could not be made': {
      ...inState('CREATE_FAILED'),
      message: 'The environment is in the state CREATE_FAILED.',
    },
    'a change failed': {
      ...inState('UPDATE_FAILED'),
      message: 'The environment is in the state UPDATE_FAILED.',
    },
    'it did not come back from a change': {
      ...inState('UNAVAILABLE'),
      message: 'The environment is in the state UNAVAILABLE.',
    },
    'it waits for its owner': {
      ...inState('PENDING'),
      message: 'The environment waits for VPC endpoints that are to be made.',
    },
  },
  none: {
    'it is being made': inState('CREATING'),
    'it is being changed': inState('UPDATING'),
    'a change is taken back': inState('ROLLING_BACK'),
    'AWS maintains it': inState('MAINTENANCE'),
    'it is being deleted': inState('DELETING'),
    'it was deleted': inState('DELETED'),
  },
  errors: {
    'the state is not known': { ...inState('DORMANT'), message: /"DORMANT", which is not known/ },
  },
});
