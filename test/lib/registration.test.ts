import { describe, expect, it, vi } from 'vitest';
import { ofType, type Placed, type Synthesised, synthesise, synthesised } from './synthesised.ts';

/** The project's own stages are open and by invitation; one that is closed is made here. */
function deployed(registration: string): Synthesised {
  const known = synthesised.find(([, { config }]) => config.registration === registration);
  if (known) return known[1];
  const context = {
    registration,
    config: false,
    site: 'test/support/site',
    'aws:cdk:bundling-stacks': [],
  };
  vi.stubEnv('CDK_CONTEXT_JSON', JSON.stringify(context));
  try {
    return synthesise('dev');
  } finally {
    vi.unstubAllEnvs();
  }
}

const functionOf = (stage: Synthesised, name: string): Placed | undefined =>
  ofType(stage, 'AWS::Lambda::Function').find(
    ({ Properties }) => Properties.FunctionName === `roundsman-${stage.config.name}-${name}`,
  );

/** What the function may do with the table. */
function tableActions(stage: Synthesised, name: string) {
  const role = functionOf(stage, name)?.Properties.Role.slice(1, -1);
  return ofType(stage, 'AWS::IAM::Policy')
    .filter(({ Properties }) => Properties.Roles.includes(`<${role}>`))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .filter(({ Action }) => [Action].flat()[0].startsWith('dynamodb:'));
}

const readInvitations = (stage: Synthesised) => tableAccess(stage, 'GetItem', 'R#*');
const spendBudgets = (stage: Synthesised) => tableAccess(stage, 'UpdateItem', 'B#*');

const tableAccess = (stage: Synthesised, action: string, keys: string) => ({
  Effect: 'Allow',
  Action: `dynamodb:${action}`,
  Resource: `<${ofType(stage, 'AWS::DynamoDB::Table')[0]?.path}>`,
  Condition: {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [keys] },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  },
});

describe.each(['open', 'invitation', 'closed'])('where registration is %s', (registration) => {
  const stage = deployed(registration);
  const isByInvitation = registration === 'invitation';
  const trigger = functionOf(stage, 'pre-sign-up');
  const [pool] = ofType(stage, 'AWS::Cognito::UserPool');

  it('the API knows it', () => {
    const { Variables } = functionOf(stage, 'api-auth')?.Properties.Environment ?? {};

    expect(Variables.REGISTRATION).toBe(registration);
    expect(tableActions(stage, 'api-auth')).toEqual([
      spendBudgets(stage),
      ...(isByInvitation ? [readInvitations(stage)] : []),
    ]);
  });

  it(`the pool asks ${isByInvitation ? 'who is invited' : 'nobody'} before somebody signs up`, () => {
    const permissions = stage.resources.filter(
      ({ Type, Properties }) =>
        Type === 'AWS::Lambda::Permission' && Properties.Principal === 'cognito-idp.amazonaws.com',
    );

    expect(pool?.Properties.LambdaConfig).toEqual(
      isByInvitation ? { PreSignUp: `<${trigger?.path}>` } : undefined,
    );
    expect(permissions.map(({ Properties }) => Properties)).toMatchObject(
      isByInvitation
        ? [
            {
              Action: 'lambda:InvokeFunction',
              FunctionName: `<${trigger?.path}>`,
              SourceArn: `<${pool?.path}>`,
            },
          ]
        : [],
    );
  });

  it('the trigger may read invitations, answers before Cognito gives up, and stays', () => {
    expect(tableActions(stage, 'pre-sign-up')).toEqual([readInvitations(stage)]);
    expect(trigger?.Properties.Timeout).toBeLessThanOrEqual(5);
  });
});
