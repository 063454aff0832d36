import { everybody, type Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

const restApiId = 'a0b1c2d3e4';
const ApiId = 'b0c1d2e3f4';
const clientCertificateId = 'c0d1e2';

/** A REST API with one method, and what stands before it. */
const restApi = (place: Place, isGood: boolean): readonly Said[] => [
  [
    'apigateway:GetRestApis',
    {
      items: [
        {
          id: restApiId,
          name: 'orders',
          createdDate: inDays(-300),
          endpointConfiguration: { types: ['REGIONAL'] },
          ...(!isGood && {
            policy: everybody('execute-api:Invoke', arn(place, 'execute-api', `${restApiId}/*`)),
          }),
        },
      ],
    },
  ],
  [
    'apigateway:GetResources',
    {
      items: [
        {
          id: 'r1',
          path: '/orders',
          resourceMethods: {
            GET: { httpMethod: 'GET', authorizationType: isGood ? 'AWS_IAM' : 'NONE' },
          },
        },
      ],
    },
    { restApiId },
  ],
  ['apigateway:GetStages', { item: [stage(place, isGood)] }, { restApiId }],
  [
    'apigateway:GetDomainNames',
    {
      items: [
        { domainName: 'api.northwind.example', securityPolicy: isGood ? 'TLS_1_2' : 'TLS_1_0' },
      ],
    },
  ],
  [
    'apigateway:GetClientCertificates',
    {
      items: [
        {
          clientCertificateId,
          description: 'To the warehouse',
          createdDate: inDays(-300),
          expirationDate: inDays(isGood ? 65 : 3),
        },
      ],
    },
  ],
];

const stage = (place: Place, isGood: boolean) => ({
  stageName: 'live',
  deploymentId: 'd1',
  clientCertificateId,
  cacheClusterEnabled: true,
  tracingEnabled: isGood,
  methodSettings: {
    '*/*': {
      loggingLevel: isGood ? 'INFO' : 'OFF',
      metricsEnabled: isGood,
      dataTraceEnabled: false,
      cachingEnabled: true,
      cacheDataEncrypted: isGood,
    },
  },
  variables: {
    database: isGood ? 'shop.internal' : 'postgres://api:Tr0ub4dor-and-3@shop.internal/o',
  },
  ...(isGood && {
    webAclArn: arn(place, 'wafv2', 'regional/webacl/web/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'),
    accessLogSettings: { destinationArn: arn(place, 'logs', 'log-group:/api'), format: '$context' },
  }),
});

/** An HTTP API with one route. */
const httpApi = (place: Place, isGood: boolean): readonly Said[] => [
  [
    'apigatewayv2:GetApis',
    {
      Items: [
        {
          ApiId,
          Name: 'shop',
          ProtocolType: 'HTTP',
          RouteSelectionExpression: '$request.method $request.path',
          CorsConfiguration: { AllowOrigins: [isGood ? 'https://northwind.example' : '*'] },
        },
      ],
    },
  ],
  [
    'apigatewayv2:GetRoutes',
    {
      Items: [{ RouteId: 'r1', RouteKey: 'GET /cart', AuthorizationType: isGood ? 'JWT' : 'NONE' }],
    },
    { ApiId },
  ],
  [
    'apigatewayv2:GetStages',
    {
      Items: [
        {
          StageName: '$default',
          AutoDeploy: true,
          ...(isGood && {
            AccessLogSettings: { DestinationArn: arn(place, 'logs', 'log-group:/shop') },
          }),
        },
      ],
    },
    { ApiId },
  ],
];

export const apiGateway = toldAtHome({
  healthy: (place) => [...restApi(place, true), ...httpApi(place, true)],
  faulty: (place) => [...restApi(place, false), ...httpApi(place, false)],
});
