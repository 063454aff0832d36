import { check } from '../../../../functions/checks/appsync/graphql-api/field-logging-enabled.check.ts';
import type { FieldLogLevel } from '../../../../functions/checks/appsync/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const api = { name: 'shop', arn: 'arn:aws:appsync:us-east-1:123456789012:apis/a1' };
const logging = (fieldLogLevel: FieldLogLevel) => ({
  item: { ...api, logConfig: { fieldLogLevel, cloudWatchLogsRoleArn: 'arn:role' } },
});

describeCheck(check, {
  pass: {
    'it logs errors': logging('ERROR'),
    'it logs everything': logging('ALL'),
    'it logs for those who look for a fault': logging('DEBUG'),
  },
  fail: {
    'logs were never set up': { item: api, message: 'Logs are off.' },
    'fields are not logged': { ...logging('NONE'), message: 'Nothing is logged of fields.' },
  },
  errors: {
    'the level is new': {
      ...logging('TRACE' as FieldLogLevel), // no word of today
      message: /level "TRACE"/,
    },
  },
  skips: { 'an API of another account': { item: { ...api, owner: '999988887777' } } },
});
