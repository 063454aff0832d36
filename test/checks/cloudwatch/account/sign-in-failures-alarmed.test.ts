import { check } from '../../../../functions/checks/cloudwatch/account/sign-in-failures-alarmed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { watchExamples } from './watch-examples.ts';

describeCheck(
  check,
  watchExamples({
    what: 'failed sign-ins',
    patterns: [
      '{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}',
      '{ $.responseElements.ConsoleLogin = Failure && $.eventName = ConsoleLogin }',
    ],
    tooFew: '{ $.eventName = ConsoleLogin && $.errorMessage = "No username found" }',
    tooMuch: '{ $.eventName = ConsoleLogin }',
  }),
);
