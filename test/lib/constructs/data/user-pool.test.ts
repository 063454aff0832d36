import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { authRoutes } from '../../../../functions/api/auth/routes.ts';
import { passwordPolicy } from '../../../../functions/core/tenants/password.ts';
import type { StageConfig } from '../../../../lib/config/stage.ts';
import { stageConfig } from '../../../../lib/config/stages.ts';
import { Users } from '../../../../lib/constructs/data/user-pool.ts';

function synthesise(config: StageConfig) {
  const stack = new Stack(new App({ builtinCloudFormationValidation: false }), 'Test');
  new Users(stack, 'Users', { config });
  return { stack, template: Template.fromStack(stack) };
}

const mailFrom = 'no-reply@example.com';
const prod = synthesise(stageConfig('prod', { mailFrom }));
const dev = synthesise(stageConfig('dev'));

describe('the user pool', () => {
  it('signs people up by an address of their own, and holds them to a password', () => {
    dev.template.hasResourceProperties('AWS::Cognito::UserPool', {
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ['email'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: {
        PasswordPolicy: {
          MinimumLength: passwordPolicy.minLength,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        },
      },
    });
  });

  it.each([
    ['open', false],
    ['invitation', false],
    ['closed', true],
  ] as const)('where registration is %s, is filled by administrators alone: %s', (how, alone) => {
    const { template } = synthesise({ ...stageConfig('dev'), registration: how });

    template.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: alone },
    });
  });

  it('outlives its stack where data is protected, and only there', () => {
    prod.template.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { DeletionProtection: 'ACTIVE' },
    });
    dev.template.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Delete',
      Properties: { DeletionProtection: 'INACTIVE' },
    });
  });

  const partition = { Ref: 'AWS::Partition' };
  const account = { Ref: 'AWS::AccountId' };

  it.each([
    [
      'the domain of the address',
      {},
      ['arn:', partition, ':ses:', { Ref: 'AWS::Region' }, ':', account, ':identity/example.com'],
    ],
    [
      'what the stage names',
      { identity: mailFrom, region: 'eu-west-1' },
      ['arn:', partition, ':ses:eu-west-1:', account, `:identity/${mailFrom}`],
    ],
  ])('sends its mail by SES as %s', (_, more, sourceArn) => {
    const mail = { from: mailFrom, ...more };
    const { template } = synthesise({ ...stageConfig('dev'), mail });

    template.hasResourceProperties('AWS::Cognito::UserPool', {
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        From: 'Roundsman <no-reply@example.com>',
        SourceArn: { 'Fn::Join': ['', sourceArn] },
      },
    });
  });

  it('leaves the mail to Cognito where no sender is named', () => {
    dev.template.hasResourceProperties('AWS::Cognito::UserPool', {
      EmailConfiguration: Match.absent(),
    });
  });
});

describe('its client', () => {
  it('has a secret, so that nobody asks past the API, tells of nobody, and allows the one way of signing in', () => {
    dev.template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      GenerateSecret: true,
      PreventUserExistenceErrors: 'ENABLED',
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      AllowedOAuthFlowsUserPoolClient: false,
      SupportedIdentityProviders: ['COGNITO'],
      WriteAttributes: ['email', 'name'],
    });
  });

  it('gives short-lived access, and a refresh token that is replaced and can be revoked', () => {
    dev.template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AccessTokenValidity: 30,
      RefreshTokenValidity: 30 * 24 * 60,
      TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'minutes' },
      EnableTokenRevocation: true,
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
    });
    // What people are told.
    expect(authRoutes.logout.description).toContain('at most 30 minutes');
    expect(authRoutes.refresh.description).toContain('for 30 days');
  });
});

it('leaves cdk-nag nothing to find', () => {
  for (const checks of [new AwsSolutionsChecks(), new ServerlessChecks()]) {
    expect(checks.validateScope(prod.stack).violations).toEqual([]);
  }
});
