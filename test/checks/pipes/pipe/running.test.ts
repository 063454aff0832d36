import { check } from '../../../../functions/checks/pipes/pipe/running.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const pipe = (CurrentState: string, DesiredState = 'RUNNING', StateReason?: string) => ({
  item: { CurrentState, DesiredState, ...(StateReason && { StateReason }) } as never,
});

describeCheck(check, {
  pass: {
    'it runs': pipe('RUNNING'),
    'it runs, and the last change is told': pipe('RUNNING', 'RUNNING', 'User initiated'),
  },
  fail: {
    'it did not start': {
      ...pipe('START_FAILED', 'RUNNING', 'The role may not read the queue.'),
      message: 'The pipe is in the state START_FAILED: The role may not read the queue.',
    },
    'it should run and stands still': {
      ...pipe('STOPPED'),
      message: 'The pipe is in the state STOPPED.',
    },
    'it could not be stopped': {
      ...pipe('STOP_FAILED', 'STOPPED'),
      message: 'The pipe is in the state STOP_FAILED.',
    },
    'it could not be deleted': {
      ...pipe('DELETE_FAILED', 'DELETED'),
      message: 'The pipe is in the state DELETE_FAILED.',
    },
    'a change could not be taken back': {
      ...pipe('UPDATE_ROLLBACK_FAILED'),
      message: 'The pipe is in the state UPDATE_ROLLBACK_FAILED.',
    },
  },
  none: {
    'somebody stopped it': pipe('STOPPED', 'STOPPED'),
    'it is being made': pipe('CREATING'),
    'it starts': pipe('STARTING'),
    'it is being changed': pipe('UPDATING'),
    'it stops': pipe('STOPPING', 'STOPPED'),
  },
  errors: {
    'the state is not known': {
      ...pipe('ASLEEP'),
      message: /CurrentState "[^"]*", which is not known/,
    },
    'the wish is not known': {
      ...pipe('STOPPED', 'ASLEEP'),
      message: /DesiredState "ASLEEP", which is not known/,
    },
  },
  skips: { 'one that is being deleted': pipe('DELETING', 'DELETED') },
});
