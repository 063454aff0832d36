import { Duration, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  CorsHttpMethod,
  HttpApi as HttpApiGateway,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { apiBase, type Route, type Routes, routeKey } from '../../../functions/api/http/route.ts';
import { type RouteFamily, routeTable } from '../../../functions/api/routes.ts';
import type { StageConfig } from '../../config/stage.ts';
import type { Users } from '../data/user-pool.ts';
import { acknowledge } from '../function/acknowledge.ts';
import { stageLogGroup } from '../function/log-group.ts';
import type { ApiFunctions } from './api-functions.ts';
import { rateLimits } from './rate-limits.ts';

export interface HttpApiProps {
  readonly config: StageConfig;
  readonly users: Users;
  readonly functions: ApiFunctions;
}

/**
 * The only scope that a sign-in with a password gives. To demand it keeps ID tokens out, which pass
 * the authorizer in all else.
 */
const accessTokenScope = 'aws.cognito.signin.user.admin';

/** The HTTP API: a route for each of the route table, behind the user pool's tokens. */
export class HttpApi extends Construct {
  readonly api: HttpApiGateway;
  readonly stage: HttpStage;

  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id);
    const { config, users } = props;
    const { region } = Stack.of(this);
    const { userPoolId } = users.pool;

    this.api = new HttpApiGateway(this, 'Api', {
      apiName: `roundsman-${config.name}`,
      description: 'Roundsman: tenants, accounts, tasks, executions and findings.',
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer(
        'Members',
        `https://cognito-idp.${region}.amazonaws.com/${userPoolId}`,
        { jwtAudience: [users.client.userPoolClientId] },
      ),
      defaultAuthorizationScopes: [accessTokenScope],
      ...(config.corsOrigins.length > 0 && { corsPreflight: corsOf(config) }),
    });
    this.stage = this.#createStage(config);
    this.#addRoutes(props);
  }

  #createStage(config: StageConfig) {
    const name = `/aws/vendedlogs/apis/roundsman-${config.name}`;
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: rateLimits.read.rate, burstLimit: rateLimits.read.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(stageLogGroup(this, name, config)),
        format: accessLogFormat,
      },
    });
    return stage;
  }

  #addRoutes({ functions }: HttpApiProps) {
    const settings: Record<string, object> = {};
    const families: readonly [string, Routes][] = Object.entries(routeTable);
    for (const [family, routes] of families) {
      const handler = functions[family as RouteFamily]; // the table's own keys
      const integration = new HttpLambdaIntegration(family, handler.function, {
        // One permission for each function: with one for each route its policy would outgrow Lambda's limit.
        scopePermissionToRoute: false,
      });
      for (const route of Object.values(routes)) {
        const [added] = this.api.addRoutes({
          path: `${apiBase}${route.path}`,
          methods: [methodOf(route)],
          integration,
          ...(route.access === 'open' && withoutToken()),
        });
        if (route.access === 'open' && added) acknowledge(added, openRoute);
        if (added) this.stage.node.addDependency(added);
        const { rate, burst } = rateLimits[route.rate];
        settings[routeKey(route)] = { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst };
      }
    }
    this.api.addRoutes({
      path: '/{proxy+}',
      methods: catchAll,
      integration: new HttpLambdaIntegration('unknown', functions.unknown.function, {
        scopePermissionToRoute: false,
      }),
    });
    const stage = this.stage.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('The stage has no CfnStage.');
    stage.addPropertyOverride('RouteSettings', settings);
  }
}

// Not OPTIONS: a browser asks that without a token, and API Gateway answers by itself what CORS permits.
const catchAll = [
  HttpMethod.GET,
  HttpMethod.HEAD,
  HttpMethod.POST,
  HttpMethod.PUT,
  HttpMethod.PATCH,
  HttpMethod.DELETE,
];

/** API Gateway refuses scopes, even the API's own default, on a route that asks for no token. */
const withoutToken = () => ({ authorizer: new HttpNoneAuthorizer(), authorizationScopes: [] });

const methodOf = ({ method }: Route) => HttpMethod[method];

const openRoute = {
  'AwsSolutions-APIG4': 'Who signs in has no token yet. Throttled; bodies are not logged.',
};

const corsOf = ({ corsOrigins }: StageConfig) => ({
  allowOrigins: [...corsOrigins],
  allowMethods: [
    CorsHttpMethod.GET,
    CorsHttpMethod.POST,
    CorsHttpMethod.PATCH,
    CorsHttpMethod.DELETE,
  ],
  allowHeaders: [
    'authorization',
    'content-type',
    'idempotency-key',
    'if-none-match',
    'x-tenant-id',
  ],
  exposeHeaders: [
    'allow',
    'etag',
    'idempotency-replayed',
    'retry-after',
    'x-request-id',
    'x-roundsman-version',
  ],
  maxAge: Duration.hours(1),
});

/** Who asked what and how it ended; nothing of what was said. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    time: '$context.requestTimeEpoch',
    ip: '$context.identity.sourceIp',
    userAgent: '$context.identity.userAgent',
    route: '$context.routeKey',
    status: '$context.status',
    latency: '$context.responseLatency',
    integrationLatency: '$context.integrationLatency',
    responseLength: '$context.responseLength',
    userId: '$context.authorizer.claims.sub',
    authorizerError: '$context.authorizer.error',
    error: '$context.error.message',
  }),
);
