import { check } from '../../../../functions/checks/apigateway/stage/variables-without-credentials.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const stage = { restApiId: 'a1', stageName: 'prod' };
const variables = (values: Readonly<Record<string, string>>) => ({
  item: { ...stage, variables: values },
});

describeCheck(check, {
  pass: {
    'it has none': { item: stage },
    'they are settings': variables({ lambdaAlias: 'live', url: 'https://example.com' }),
    'a tenant knows better': {
      ...variables({ db_password: 'correct-horse-7' }),
      parameters: { ignoredNames: ['db_password'] },
    },
  },
  fail: {
    'one holds a password': {
      ...variables({ lambdaAlias: 'live', db_password: 'correct-horse-7' }),
      message: 'What looks like credentials is in: db_password.',
    },
  },
});
