import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { graphqlApi } from './graphql-api.resource.ts';

export const check = defineCheck(graphqlApi, {
  id: 'appsync-graphql-api-without-api-key',
  title: 'GraphQL APIs admit nobody by an API key',
  severity: 'high',
  category: 'security',
  why: 'The key stands in the code of every page and app that uses it: whoever reads it there may ask whatever the API answers by it.',
  fix: 'Let the API authorize by IAM, a Cognito user pool, OpenID Connect or a function of yours, and take the API key away.',
  docs: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',

  evaluate({ item }) {
    const { authenticationType, additionalAuthenticationProviders: others = [] } = item;
    const byDefault = answered(authenticationType, 'authenticationType');
    if (byDefault === 'API_KEY') return fail('By default the API admits whoever has an API key.');
    // Left out where there are none:
    // https://docs.aws.amazon.com/appsync/latest/APIReference/API_GraphqlApi.html
    const beside = others.some(
      (other) => answered(other.authenticationType, 'authenticationType') === 'API_KEY',
    );
    return beside ? fail(`Beside ${byDefault}, the API admits whoever has an API key.`) : pass();
  },
});
