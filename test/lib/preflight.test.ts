import { rmSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { CfnApi, CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { Preflight } from 'cdk-preflight';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../lib/app.ts';

// Rules that their authors have reproduced against real AWS, on the templates of one stage: a synthesis
// with them takes long. Of the settings in which stages differ, prod has the most.

// It takes AttributeDataType for wrong where it is absent, as the CDK leaves it for attributes that the
// pool has anyway: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-schemaattribute.html
const exclude = ['pf-cognito-schema-standard-attr-datatype'];

function synthesise(app: App): void {
  Preflight.apply(app, { exclude });
  rmSync(app.synth().directory, { recursive: true });
}

describe('what AWS is known to refuse', { timeout: 120_000 }, () => {
  it('is in no template', () => {
    const context = { stage: 'prod', mailFrom: 'no-reply@example.com' };

    synthesise(createApp({ context, builtinCloudFormationValidation: false }));
  });

  it('would be seen: scopes on a route that asks for no token', () => {
    const app = new App({ builtinCloudFormationValidation: false });
    const stack = new Stack(app, 'Planted');
    const api = new CfnApi(stack, 'Api', { name: 'planted', protocolType: 'HTTP' });
    new CfnRoute(stack, 'Route', {
      apiId: api.ref,
      routeKey: 'POST /login',
      authorizationType: 'NONE',
      authorizationScopes: ['aws.cognito.signin.user.admin'],
    });

    expect(() => synthesise(app)).toThrow('pf-apigwv2-route-authorization-scopes-jwt');
  });
});
