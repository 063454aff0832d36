import { check } from '../../../../functions/checks/cloudwatch/account/sign-in-without-mfa-alarmed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { watchExamples } from './watch-examples.ts';

describeCheck(
  check,
  watchExamples({
    what: 'sign-ins without MFA',
    patterns: [
      '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
      '{($.additionalEventData.MFAUsed != Yes) && ($.eventName = ConsoleLogin)}',
    ],
    tooFew: '{ ($.eventName = ConsoleLogin) && ($.additionalEventData.MFAUsed = Maybe) }',
    tooMuch: '{ $.eventName = ConsoleLogin }',
  }),
);
