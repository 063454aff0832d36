import { check } from '../../../../functions/checks/ec2/serial-console/disabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: { 'it is off': { item: { SerialConsoleAccessEnabled: false } } },
  fail: {
    'it is on': {
      item: { SerialConsoleAccessEnabled: true },
      message: 'The serial console can be used in this region.',
    },
  },
});
