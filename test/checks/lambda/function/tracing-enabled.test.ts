import { check } from '../../../../functions/checks/lambda/function/tracing-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Mode = 'Active' | 'PassThrough';
const traced = (Mode: Mode) => ({ item: { FunctionName: 'f', TracingConfig: { Mode } } });

describeCheck(check, {
  pass: { 'it is traced': traced('Active') },
  fail: {
    'it is not, unless its caller is': {
      ...traced('PassThrough'),
      message: 'The function is traced only where its caller is.',
    },
  },
  errors: {
    'nothing is said': { item: { FunctionName: 'f' }, message: /without the mode/ },
    // What Lambda will offer is not in the type of today.
    'the mode is not known': { ...traced('Half' as Mode), message: /the tracing Half/ },
  },
});
