import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/apigateway/rest-api/methods-authorized.check.ts';
import type {
  EndpointType,
  RestApi,
} from '../../../../functions/checks/apigateway/shapes.generated.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws, inPages } from '../../../support/fakes/fake-aws.ts';

const api = (policy?: object, type: EndpointType = 'REGIONAL'): RestApi => ({
  id: 'a1',
  name: 'shop',
  endpointConfiguration: { types: [type] },
  // As API Gateway writes it.
  ...(policy && { policy: JSON.stringify(JSON.stringify(policy)).slice(1, -1) }),
});
const methods = (types: Readonly<Record<string, string>>, item = api()) => ({
  item,
  facts: {
    GetResources: {
      items: [
        { path: '/' },
        {
          path: '/pets',
          resourceMethods: Object.fromEntries(
            Object.entries(types).map(([verb, authorizationType]) => [verb, { authorizationType }]),
          ),
        },
      ],
    },
  },
});
const allow = (more: object) => ({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: '*', ...more },
  ],
});
const message = 'Anybody may call GET /pets.';

describeCheck(check, {
  pass: {
    'each asks': methods({ GET: 'AWS_IAM', POST: 'COGNITO_USER_POOLS', PUT: 'CUSTOM', ANY: 'JWT' }),
    'only pre-flight requests may come unasked': methods({ GET: 'AWS_IAM', OPTIONS: 'NONE' }),
    'the policy holds callers to a network': methods(
      { GET: 'NONE' },
      api(allow({ Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } }), 'PRIVATE'),
    ),
    'the policy names who may call': methods(
      { GET: 'NONE' },
      api(allow({ Principal: { AWS: 'arn:aws:iam::123456789012:root' } })),
    ),
    'a private API has no policy, so that nobody reaches it': methods(
      { GET: 'NONE' },
      api(undefined, 'PRIVATE'),
    ),
  },
  fail: {
    'one does not ask': { ...methods({ GET: 'NONE', POST: 'AWS_IAM', OPTIONS: 'NONE' }), message },
    'the policy admits everybody': { ...methods({ GET: 'NONE' }, api(allow({}))), message },
    'a private API admits every endpoint': {
      ...methods({ GET: 'NONE' }, api(allow({}), 'PRIVATE')),
      message,
    },
    'many do not': {
      ...methods({
        GET: 'NONE',
        PUT: 'NONE',
        POST: 'NONE',
        HEAD: 'NONE',
        PATCH: 'NONE',
        DELETE: 'NONE',
      }),
      message:
        'Anybody may call GET /pets, PUT /pets, POST /pets, HEAD /pets, PATCH /pets, and 1 others.',
    },
  },
  none: {
    'it has no methods': methods({}),
    'it has pre-flight ones': methods({ OPTIONS: 'NONE' }),
  },
  errors: {
    'the type is new': { ...methods({ GET: 'MTLS' }), message: /type "MTLS"/ },
    'the policy cannot be read': {
      ...methods({ GET: 'NONE' }, { ...api(), policy: '{' }),
      message: /policy that is no JSON/,
    },
    'the kind of endpoint is left out': {
      ...methods({ GET: 'NONE' }, { id: 'a1' }),
      message: /without endpointConfiguration/,
    },
  },
});

it('asks for the resources of an API with their methods, page by page', async () => {
  const aws = fakeAws({
    lists: {
      'apigateway:GetRestApis': inPages('items', [[api()]]),
      'apigateway:GetResources': inPages('items', [
        [{ path: '/', resourceMethods: { GET: { authorizationType: 'AWS_IAM' } } }],
        [{ path: '/b', resourceMethods: { GET: { authorizationType: 'NONE' } } }],
      ]),
    },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([`${check.id} eu-west-1 shop fail: Anybody may call GET /b.`]);
});
