import { check } from '../../../../functions/checks/lambda/event-source-mapping/healthy.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const mapping = (State: string, StateTransitionReason?: string, LastProcessingResult?: string) => ({
  item: {
    UUID: '14e0db71-5d35-4eb5-b481-8945cf9d10c2',
    State,
    ...(StateTransitionReason && { StateTransitionReason }),
    ...(LastProcessingResult && { LastProcessingResult }),
  },
});

describeCheck(check, {
  pass: {
    'its last attempt succeeded': mapping('Enabled', 'User action', 'OK'),
    'there was nothing to deliver': mapping('Enabled', 'User action', 'No records processed'),
    'a queue has no result': mapping('Enabled', 'USER_INITIATED'),
    'it is updated': mapping('Updating', 'User action', 'OK'),
  },
  fail: {
    'its last attempt failed': {
      ...mapping('Enabled', 'User action', 'PROBLEM: Function call failed'),
      message: 'The last attempt failed: PROBLEM: Function call failed.',
    },
    'Lambda disabled it': {
      ...mapping('Disabled', 'Lambda initiated', 'OK'),
      message: 'Lambda disabled the mapping: Lambda initiated.',
    },
  },
  none: {
    'its result is in other words': mapping('Enabled', 'User action', 'Perhaps'),
    'somebody disabled it': mapping('Disabled', 'User action', 'OK'),
    'somebody disabled that of a queue': mapping('Disabled', 'USER_INITIATED'),
    'it is being made': mapping('Creating', 'USER_INITIATED'),
    'it is being enabled': mapping('Enabling', 'User action'),
    'it is being disabled': mapping('Disabling', 'User action'),
  },
  errors: {
    'its state is not known': { ...mapping('Asleep'), message: /the state Asleep/ },
    'nobody says who disabled it': {
      ...mapping('Disabled'),
      message: /without StateTransitionReason/,
    },
  },
  skips: { 'one that is being deleted': mapping('Deleting', 'User action') },
});
