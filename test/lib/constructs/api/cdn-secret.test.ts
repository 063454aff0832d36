import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { describe, expect, it } from 'vitest';
import { stageConfig } from '../../../../lib/config/stages.ts';
import { type ApiFamily, ApiFunction } from '../../../../lib/constructs/api/api-function.ts';
import { CdnSecret } from '../../../../lib/constructs/api/cdn-secret.ts';
import packageJson from '../../../../package.json' with { type: 'json' };

const bundlingOff = { 'aws:cdk:bundling-stacks': [] };

/** Functions of these families, with a role that stands for whatever is to read the secret. */
function synthesise(refuseDirectCalls: boolean, families: readonly ApiFamily[] = []) {
  const app = new App({ builtinCloudFormationValidation: false, context: bundlingOff });
  const stack = new Stack(app, 'Test');
  const cdnSecret = new CdnSecret(stack, 'Cdn', { refuseDirectCalls });
  const settings = { description: 'A function of the test.', environment: { OWN: 'own' } };
  const config = stageConfig('dev');
  for (const family of families) {
    new ApiFunction(stack, family, { config, cdnSecret, family, settings });
  }
  return { stack, cdnSecret, template: () => Template.fromStack(stack) };
}

/** The families whose role may read a secret. */
const readersOf = (template: Template, families: readonly string[]) =>
  families.filter((family) =>
    Object.entries(template.findResources('AWS::IAM::Policy')).some(
      ([id, policy]) =>
        id.startsWith(family) && JSON.stringify(policy).includes('secretsmanager:GetSecretValue'),
    ),
  );

describe('the secret of the CDN', () => {
  it('is made up by CloudFormation, of what a header takes, and stands in no template', () => {
    const { cdnSecret, stack } = synthesise(false);

    const headers = stack.resolve(cdnSecret.originHeaders);

    Template.fromStack(stack).hasResourceProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true },
    });
    expect(Object.keys(headers)).toEqual(['x-roundsman-cdn']);
    expect(JSON.stringify(headers)).toContain('{{resolve:secretsmanager:');
  });

  it('is given to be read, and nothing more', () => {
    const { cdnSecret, stack, template } = synthesise(false);
    cdnSecret.grantRead(
      new Role(stack, 'Reader', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }),
    );

    const [policy] = Object.values(template().findResources('AWS::IAM::Policy'));

    expect(policy?.Properties.PolicyDocument.Statement).toMatchObject([
      {
        Action: 'secretsmanager:GetSecretValue',
        Effect: 'Allow',
        Resource: { Ref: expect.anything() },
      },
    ]);
  });
});

describe('functions of the API', () => {
  const families = ['auth', 'tasks', 'unknown'] as const;

  it.each([
    [false, 'false', ['auth']],
    [true, 'true', ['auth', 'tasks', 'unknown']],
  ] as const)(
    'know where they stand; that direct calls are refused: %j',
    (refuse, told, readers) => {
      const template = synthesise(refuse, families).template();

      const functions = Object.values(template.findResources('AWS::Lambda::Function'));

      expect(functions).toHaveLength(3);
      for (const { Properties } of functions) {
        expect(Properties.Environment.Variables).toMatchObject({
          OWN: 'own',
          RELEASE: packageJson.version,
          CDN_SECRET_ARN: { Ref: expect.anything() },
          REFUSE_DIRECT_CALLS: told,
        });
      }
      expect(readersOf(template, families)).toEqual(readers);
    },
  );
});
