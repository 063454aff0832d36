import { check } from '../../../../functions/checks/sagemaker/endpoint/in-service.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const inState = (EndpointStatus: string) => ({ item: { EndpointStatus } as never });

describeCheck(check, {
  pass: { 'it is in service': inState('InService') },
  fail: {
    'it could not be made': {
      ...inState('Failed'),
      message: 'The endpoint is in the state Failed.',
    },
    'it takes no requests': {
      ...inState('OutOfService'),
      message: 'The endpoint is in the state OutOfService.',
    },
    'a change could not be taken back': {
      ...inState('UpdateRollbackFailed'),
      message: 'The endpoint is in the state UpdateRollbackFailed.',
    },
  },
  none: {
    'it is being made': inState('Creating'),
    'it is being changed': inState('Updating'),
    'AWS maintains it': inState('SystemUpdating'),
    'a change is taken back': inState('RollingBack'),
  },
  errors: {
    'the state is not known': { ...inState('Asleep'), message: /"Asleep", which is not known/ },
  },
  skips: { 'one that is being deleted': inState('Deleting') },
});
