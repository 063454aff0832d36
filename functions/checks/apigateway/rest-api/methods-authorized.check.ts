import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  everyActionOf,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
import type { Resource, RestApi } from '../shapes.generated.ts';
import { restApi } from './rest-api.resource.ts';

const mostNamed = 5;
const authorizing = new Set(['AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS', 'JWT']);

export const check = defineCheck(restApi, {
  id: 'apigateway-rest-api-methods-authorized',
  title: 'Methods of REST APIs ask who calls',
  severity: 'high',
  category: 'security',
  why: 'Anybody on the internet can call them, and with them whatever function or server stands behind.',
  fix: 'Give each method an authorizer, or hold callers to your networks or accounts by the resource policy of the API. An API key counts calls, and proves nothing.',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
  needs: ['GetResources'],

  evaluate({ item, facts }) {
    const methods = answered(facts.GetResources?.items, 'items').flatMap(methodsOf);
    if (methods.length === 0) return noVerdict();
    const open = methods.filter(({ type }) => !asksWhoCalls(type));
    if (open.length === 0 || isClosed(item)) return pass();
    const names = open.slice(0, mostNamed).map(({ name }) => name);
    const rest = open.length > mostNamed ? `, and ${open.length - mostNamed} others` : '';
    return fail(`Anybody may call ${names.join(', ')}${rest}.`);
  },
});

/** What can be called. Browsers send a pre-flight request without credentials, so that it cannot be authorized. */
const methodsOf = ({ path, resourceMethods = {} }: Resource) =>
  Object.entries(resourceMethods)
    .filter(([verb]) => verb !== 'OPTIONS')
    .map(([verb, method]) => ({
      name: `${verb} ${path}`,
      type: answered(method?.authorizationType, 'authorizationType'),
    }));

function asksWhoCalls(type: string): boolean {
  if (type === 'NONE') return false;
  if (authorizing.has(type)) return true;
  throw new IncompleteAnswerError(`AWS answered the authorization type "${type}".`);
}

/** Whether the API itself lets no stranger in, whatever its methods ask. */
function isClosed(api: RestApi): boolean {
  if (api.policy) {
    const statements = statementsOf(unescaped(api.policy));
    return openStatements(statements, everyActionOf('execute-api', statements)).length === 0;
  }
  // Without a policy, nobody reaches a private API:
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html
  const { types } = answered(api.endpointConfiguration, 'endpointConfiguration');
  return answered(types, 'types').every((type) => type === 'PRIVATE');
}

/** API Gateway writes the document as it would stand within a string of JSON. */
const unescaped = (policy: string): string =>
  policy.includes('\\"') ? policy.replace(/\\(["\\/])/g, '$1') : policy;
