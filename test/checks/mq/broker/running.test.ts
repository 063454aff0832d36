import { check } from '../../../../functions/checks/mq/broker/running.check.ts';
import type { BrokerState } from '../../../../functions/checks/mq/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const broker = (state: string) => ({
  item: {
    // A word may be newer than the list.
    BrokerState: state as BrokerState,
    DeploymentMode: undefined,
    EngineType: undefined,
  },
});

describeCheck(check, {
  pass: { 'it runs': broker('RUNNING'), 'it stands by for another': broker('REPLICA') },
  fail: {
    'it could not be made': {
      ...broker('CREATION_FAILED'),
      message: 'The broker could not be made.',
    },
    'Amazon MQ cannot mend it': {
      ...broker('CRITICAL_ACTION_REQUIRED'),
      message: 'Amazon MQ cannot mend the broker by itself: critical action is required.',
    },
  },
  none: {
    'it is being made': broker('CREATION_IN_PROGRESS'),
    'it reboots': broker('REBOOT_IN_PROGRESS'),
  },
  errors: {
    'the state is not known': {
      ...broker('ASLEEP'),
      message: /BrokerState "ASLEEP", which is not known/,
    },
  },
  skips: { 'one that is being deleted': broker('DELETION_IN_PROGRESS') },
});
