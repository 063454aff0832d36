import { check } from '../../../../functions/checks/states/state-machine/logging-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const machine = (settings: object) => ({
  facts: { DescribeStateMachine: { name: 'm', ...settings } as never },
});

describeCheck(check, {
  pass: {
    'it logs all': machine({ loggingConfiguration: { level: 'ALL' } }),
    'it logs what goes wrong': machine({ loggingConfiguration: { level: 'FATAL' } }),
  },
  fail: {
    'the level is off': {
      ...machine({ loggingConfiguration: { level: 'OFF' } }),
      message: 'Logging is off.',
    },
    'no level is set': { ...machine({ loggingConfiguration: {} }), message: 'Logging is off.' },
    'nothing is set': { ...machine({}), message: 'Logging is off.' },
  },
  errors: {
    'the level is not known': {
      ...machine({ loggingConfiguration: { level: 'LOUD' } }),
      message: /"LOUD", which is not known/,
    },
    'it was not described': {
      facts: { DescribeStateMachine: undefined },
      message: /without the state machine/,
    },
  },
});
