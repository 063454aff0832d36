import { check } from '../../../../functions/checks/cloudwatch/account/root-use-alarmed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { watchExamples } from './watch-examples.ts';

describeCheck(
  check,
  watchExamples({
    what: 'the use of the root user',
    patterns: [
      '{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}',
      '{ ($.eventType != AwsServiceEvent) && ($.userIdentity.invokedBy NOT EXISTS) && ($.userIdentity.type = Root) }',
    ],
    tooFew: '{ $.userIdentity.type = Root && $.userIdentity.arn = other }',
    tooMuch: '{ $.eventType = AwsApiCall }',
  }),
);
