import type { AuthorizationType } from '../../../../functions/checks/apigateway/apigatewayv2.shapes.generated.ts';
import { check } from '../../../../functions/checks/apigateway/http-api/routes-authorized.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const api = {
  ApiId: 'a1',
  Name: 'shop',
  ProtocolType: 'HTTP',
  RouteSelectionExpression: '$request.method $request.path',
} as const;
const routes = (types: Readonly<Record<string, AuthorizationType>>) => ({
  item: api,
  facts: {
    GetRoutes: {
      Items: Object.entries(types).map(([RouteKey, AuthorizationType]) => ({
        RouteKey,
        AuthorizationType,
      })),
    },
  },
});

describeCheck(check, {
  pass: {
    'each asks': routes({ 'GET /a': 'JWT', $default: 'AWS_IAM', 'ANY /b': 'CUSTOM' }),
    'only pre-flight requests may come unasked': routes({ $default: 'JWT', 'OPTIONS /a': 'NONE' }),
  },
  fail: {
    'one does not ask': {
      ...routes({ 'GET /a': 'JWT', 'POST /a': 'NONE' }),
      message: 'Anybody may call POST /a.',
    },
    'the default one does not': {
      ...routes({ $default: 'NONE' }),
      message: 'Anybody may call $default.',
    },
    'many do not': {
      ...routes({ a: 'NONE', b: 'NONE', c: 'NONE', d: 'NONE', e: 'NONE', f: 'NONE', g: 'NONE' }),
      message: 'Anybody may call a, b, c, d, e, and 2 others.',
    },
  },
  none: { 'it has no route': routes({}) },
  errors: {
    'the type is new': {
      ...routes({ 'GET /a': 'MTLS' as AuthorizationType }), // no word of today
      message: /type "MTLS"/,
    },
    'the type is left out': {
      item: api,
      facts: { GetRoutes: { Items: [{ RouteKey: 'GET /a' }] } },
      message: /without AuthorizationType/,
    },
  },
  skips: {
    'a WebSocket API': { item: { ...api, ProtocolType: 'WEBSOCKET' } },
    'an API that a service made': { item: { ...api, ApiGatewayManaged: true } },
  },
});
