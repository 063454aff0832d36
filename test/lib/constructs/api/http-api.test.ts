import { describe, expect, it } from 'vitest';
import { type Route, type Routes, routeKey } from '../../../../functions/api/http/route.ts';
import { routeTable } from '../../../../functions/api/routes.ts';
import { rateLimits } from '../../../../lib/constructs/api/rate-limits.ts';
import { ofType, synthesised } from '../../synthesised.ts';

const families: readonly (readonly [string, Routes])[] = Object.entries(routeTable);
const all: readonly (readonly [string, string, Route])[] = families.flatMap(([family, routes]) =>
  Object.values(routes).map((route) => [routeKey(route), family, route] as const),
);

describe.each(synthesised)('%s: the HTTP API', (_, stage) => {
  const { config } = stage;
  const routes = ofType(stage, 'AWS::ApiGatewayV2::Route');
  const [authorizer] = ofType(stage, 'AWS::ApiGatewayV2::Authorizer');
  const [api] = ofType(stage, 'AWS::ApiGatewayV2::Api');
  const [deployed] = ofType(stage, 'AWS::ApiGatewayV2::Stage');

  it('has the routes of the table, and one that answers whatever else is asked', () => {
    const keys = routes.map(({ Properties }) => Properties.RouteKey);
    const [known, others] = [
      keys.filter((key) => !key.endsWith('{proxy+}')),
      keys.filter((key) => key.endsWith('{proxy+}')),
    ];

    expect(known.sort()).toEqual(all.map(([key]) => key).sort());
    // A browser asks OPTIONS without a token: that is answered by API Gateway itself.
    expect(others.map((key) => key.split(' ')[0]).sort()).toEqual([
      'DELETE',
      'GET',
      'HEAD',
      'PATCH',
      'POST',
      'PUT',
    ]);
  });

  it('sends each route to the function of its family', () => {
    const integrations = new Map(
      ofType(stage, 'AWS::ApiGatewayV2::Integration').map(({ path, Properties }) => [
        `<${path}>`,
        Properties.IntegrationUri,
      ]),
    );
    const names = new Map(
      ofType(stage, 'AWS::Lambda::Function').map(({ path, Properties }) => [
        `<${path}>`,
        Properties.FunctionName,
      ]),
    );

    for (const [key, family] of all) {
      const route = routes.find(({ Properties }) => Properties.RouteKey === key);
      const [, integration = ''] = String(route?.Properties.Target).split('integrations/');
      const name = names.get(integrations.get(integration));
      expect(name, key).toBe(`roundsman-${config.name}-api-${family}`);
    }
  });

  it.each(routes.map(({ Properties }) => [Properties.RouteKey, Properties] as const))(
    '%s asks for an access token, unless it is the way in',
    (key, properties) => {
      const route = all.find(([known]) => known === key)?.[2];
      if (route?.access === 'open') {
        expect(properties.AuthorizationType).toBe('NONE');
        // "Authorization Scopes are only valid for COGNITO_USER_POOLS and JWT authorization types"
        expect(properties).not.toHaveProperty('AuthorizationScopes');
      } else {
        expect(properties).toMatchObject({
          AuthorizationType: 'JWT',
          AuthorizerId: `<${authorizer?.path}>`,
          AuthorizationScopes: ['aws.cognito.signin.user.admin'],
        });
      }
    },
  );

  it('takes the tokens of its own pool and client, and no others', () => {
    const [pool] = ofType(stage, 'AWS::Cognito::UserPool');
    const [client] = ofType(stage, 'AWS::Cognito::UserPoolClient');

    expect(authorizer?.Properties).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Audience: [`<${client?.path}>`],
        Issuer: `https://cognito-idp.<AWS::Region>.amazonaws.com/<${pool?.path}>`,
      },
    });
  });

  it('throttles each route by its class', () => {
    const { RouteSettings, DefaultRouteSettings } = deployed?.Properties ?? {};

    expect(Object.keys(RouteSettings).sort()).toEqual(all.map(([key]) => key).sort());
    for (const [key, , { rate }] of all) {
      expect(RouteSettings[key], key).toEqual({
        ThrottlingRateLimit: rateLimits[rate].rate,
        ThrottlingBurstLimit: rateLimits[rate].burst,
      });
    }
    expect(DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0);
    // Charged by route, and no graph or alarm uses them.
    expect(DefaultRouteSettings.DetailedMetricsEnabled ?? false).toBe(false);
  });

  it('is deployed after its routes: settings of a route that is not there are refused', () => {
    for (const { path } of routes.filter(({ Properties }) => !/proxy/.test(Properties.RouteKey))) {
      expect(deployed?.DependsOn, path).toContain(path.split('/').at(-1));
    }
  });

  it('logs who asked what and how it ended, and neither bodies nor tokens', () => {
    const { Format, DestinationArn } = deployed?.Properties.AccessLogSettings ?? {};

    expect(DestinationArn).toBeDefined();
    expect(Object.keys(JSON.parse(Format))).toEqual(
      expect.arrayContaining(['requestId', 'ip', 'route', 'status', 'latency', 'userId']),
    );
    expect(Format).not.toMatch(/authorization|input|body|querystring/i);
  });

  it('lets browsers in from the pages that the stage names', () => {
    const cors = api?.Properties.CorsConfiguration;

    if (config.corsOrigins.length === 0) expect(cors).toBeUndefined();
    else expect(cors).toMatchObject({ AllowOrigins: config.corsOrigins });
    // By the first a page asks about the second: https://fetch.spec.whatwg.org/#cors-safelisted-request-header
    expect(cors?.AllowHeaders?.includes('if-none-match')).toBe(
      cors?.ExposeHeaders?.includes('etag'),
    );
    expect(cors?.AllowCredentials ?? false).toBe(false);
  });
});
