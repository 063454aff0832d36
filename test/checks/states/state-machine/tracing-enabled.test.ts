import { check } from '../../../../functions/checks/states/state-machine/tracing-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const machine = (settings: object) => ({
  facts: { DescribeStateMachine: { name: 'm', ...settings } as never },
});
const message = 'X-Ray tracing is off.';

describeCheck(check, {
  pass: { 'it is on': machine({ tracingConfiguration: { enabled: true } }) },
  fail: {
    'it is off': { ...machine({ tracingConfiguration: { enabled: false } }), message },
    'its switch is left out': { ...machine({ tracingConfiguration: {} }), message },
    'nothing is set': { ...machine({}), message },
  },
  errors: {
    'it was not described': {
      facts: { DescribeStateMachine: undefined },
      message: /without the state machine/,
    },
  },
});
