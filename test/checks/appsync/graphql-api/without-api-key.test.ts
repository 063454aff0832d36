import { check } from '../../../../functions/checks/appsync/graphql-api/without-api-key.check.ts';
import type { AuthenticationType } from '../../../../functions/checks/appsync/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const api = (authenticationType: AuthenticationType, ...others: readonly AuthenticationType[]) => ({
  item: {
    owner: '123456789012',
    authenticationType,
    ...(others.length > 0 && {
      additionalAuthenticationProviders: others.map((type) => ({ authenticationType: type })),
    }),
  },
});

describeCheck(check, {
  pass: {
    'it asks for IAM': api('AWS_IAM'),
    'so do others beside': api('AMAZON_COGNITO_USER_POOLS', 'AWS_LAMBDA', 'OPENID_CONNECT'),
    'it has no owner of its own': { item: { authenticationType: 'AWS_IAM' } },
  },
  fail: {
    'it asks for a key': {
      ...api('API_KEY', 'AWS_IAM'),
      message: 'By default the API admits whoever has an API key.',
    },
    'it also asks for a key': {
      ...api('AWS_IAM', 'AWS_LAMBDA', 'API_KEY'),
      message: 'Beside AWS_IAM, the API admits whoever has an API key.',
    },
  },
});
