import { check } from '../../../../functions/checks/lambda/function/recursion-stopped.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Loop = 'Allow' | 'Terminate';
const arnIn = (region: string) => `arn:aws:lambda:${region}:123456789012:function:f`;
const item = { FunctionName: 'f', FunctionArn: arnIn('us-east-1') };
const detected = (RecursiveLoop: Loop) => ({
  item,
  facts: { GetFunctionRecursionConfig: { RecursiveLoop } },
});

describeCheck(check, {
  pass: { 'a loop is stopped': detected('Terminate') },
  fail: {
    'loops are allowed': {
      ...detected('Allow'),
      message: 'Recursive loops of the function are allowed.',
    },
  },
  errors: {
    'nothing is said': {
      item,
      facts: { GetFunctionRecursionConfig: {} },
      message: /without RecursiveLoop/,
    },
    // What Lambda will offer is not in the type of today.
    'the word is not known': { ...detected('Warn' as Loop), message: /the loop detection Warn/ },
  },
  skips: {
    'a function of a region that detects no loops': {
      ...detected('Allow'),
      item: { ...item, FunctionArn: arnIn('mx-central-1') },
    },
  },
});
