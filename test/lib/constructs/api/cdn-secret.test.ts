import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { describe, expect, it } from 'vitest';
import { stageConfig } from '../../../../lib/config/stages.ts';
import { type ApiFamily, ApiFunction } from '../../../../lib/constructs/api/api-function.ts';
import { CdnSecret } from '../../../../lib/constructs/api/cdn-secret.ts';
import packageJson from '../../../../package.json' with { type: 'json' };
import { ofType, synthesised } from '../../synthesised.ts';

const bundlingOff = { 'aws:cdk:bundling-stacks': [] };

/** Functions of these families, with a role that stands for whatever is to read the secret. */
function synthesise(refuseDirectCalls: boolean, families: readonly ApiFamily[] = [], changes = 0) {
  const app = new App({ builtinCloudFormationValidation: false, context: bundlingOff });
  const stack = new Stack(app, 'Test');
  const cdnSecret = new CdnSecret(stack, 'Cdn', { refuseDirectCalls, changes });
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

describe('a change of the secret', () => {
  /** What a stack has after so many changes. */
  function changed(changes: number) {
    const { stack, cdnSecret } = synthesise(true, ['auth'], changes);
    const other = new Stack(stack.node.scope, 'Other');
    new CfnOutput(other, 'Sent', { value: JSON.stringify(cdnSecret.originHeaders) });
    const template = Template.fromStack(stack);
    const [lambda] = Object.values(template.findResources('AWS::Lambda::Function'));
    const reading = Object.values(template.findResources('AWS::IAM::Policy'))
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .find(({ Action }) => Action === 'secretsmanager:GetSecretValue');
    const { CDN_SECRET_ARN: present, FORMER_CDN_SECRET_ARN: former } =
      lambda?.Properties.Environment.Variables ?? {};
    return {
      secrets: Object.keys(template.findResources('AWS::SecretsManager::Secret')),
      present: present?.Ref,
      former: former?.Ref,
      read: reading?.Resource,
      exported: Object.keys(template.toJSON().Outputs ?? {}),
      sent: JSON.stringify(Template.fromStack(other).toJSON().Outputs),
    };
  }
  const [never, once, twice] = [changed(0), changed(1), changed(2)];

  it('changes what the distribution refers to: nothing else has CloudFormation read a value', () => {
    expect(new Set([never.present, once.present, twice.present]).size).toBe(3);
    for (const { sent, present } of [never, once, twice]) expect(sent).toContain(present);
    expect(new Set([never.sent, once.sent, twice.sent]).size).toBe(3);
  });

  it('leaves the one before, which functions may read and take, and none before that', () => {
    expect(never).toMatchObject({ secrets: [never.present], former: undefined });
    expect(once.former).toBe(never.present);
    expect(twice.former).toBe(once.present);
    for (const { secrets, read, present, former } of [once, twice]) {
      expect(secrets.toSorted()).toEqual([present, former].toSorted());
      expect(read).toEqual([{ Ref: present }, { Ref: former }]);
    }
  });

  it("takes no export away that the distribution's stack has yet to let go of", () => {
    expect(never.exported).toHaveLength(1);
    expect(once.exported).toEqual(expect.arrayContaining(never.exported));
    expect(twice.exported).toEqual(
      expect.arrayContaining([once.exported.find((name) => !never.exported.includes(name))]),
    );
  });
});

it.each(synthesised)('%s: of all that is deployed, who signs people in may read it', (_, stage) => {
  const readers = ofType(stage, 'AWS::IAM::Policy').filter(({ Properties }) =>
    JSON.stringify(Properties).includes('secretsmanager:GetSecretValue'),
  );

  expect(readers.map(({ path }) => path)).toEqual([expect.stringMatching(/\/AuthHandler/)]);
});

describe('functions of the API', () => {
  const families = ['auth', 'tasks', 'unknown'] as const;

  it.each([
    [false, 'false', []],
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
