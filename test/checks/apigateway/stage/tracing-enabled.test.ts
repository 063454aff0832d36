import { check } from '../../../../functions/checks/apigateway/stage/tracing-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const stage = (tracingEnabled: boolean) => ({
  item: { restApiId: 'a1', stageName: 'prod', tracingEnabled },
});

describeCheck(check, {
  pass: { 'it is on': stage(true) },
  fail: { 'it is off': { ...stage(false), message: 'Requests to the stage are not traced.' } },
});
