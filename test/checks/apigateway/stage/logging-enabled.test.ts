import { check } from '../../../../functions/checks/apigateway/stage/logging-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const stage = { restApiId: 'a1', stageName: 'prod' };
const levels = (settings: Readonly<Record<string, string>>) => ({
  item: {
    ...stage,
    methodSettings: Object.fromEntries(
      Object.entries(settings).map(([path, loggingLevel]) => [path, { loggingLevel }]),
    ),
  },
});

describeCheck(check, {
  pass: {
    'errors are logged of all methods': levels({ '*/*': 'ERROR' }),
    'a method logs more': levels({ '*/*': 'ERROR', '~1pets/GET': 'INFO' }),
  },
  fail: {
    'nothing was ever set': { item: stage, message: 'Nothing is logged.' },
    'it is off': { ...levels({ '*/*': 'OFF' }), message: 'Nothing is logged.' },
    'it is empty': { ...levels({ '*/*': '' }), message: 'Nothing is logged.' },
    'the setting is about something else': {
      item: { ...stage, methodSettings: { '*/*': { metricsEnabled: true } } },
      message: 'Nothing is logged.',
    },
    'it is off for a method': {
      ...levels({ '*/*': 'INFO', '~1pets~1{id}/GET': 'OFF' }),
      message: 'Nothing is logged of these methods: /pets/{id}/GET.',
    },
  },
  none: {
    'methods have settings of their own, perhaps all of them': levels({ '~1pets/GET': 'INFO' }),
  },
  errors: { 'the level is new': { ...levels({ '*/*': 'TRACE' }), message: /level "TRACE"/ } },
});
