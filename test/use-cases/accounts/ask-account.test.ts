import { describe, expect, it } from 'vitest';
import type { Account } from '../../../functions/core/accounts/account.ts';
import { isDataRead } from '../../../functions/core/accounts/data-reads.ts';
import { isEntered } from '../../../functions/core/accounts/verification.ts';
import { AwsCallError } from '../../../functions/core/errors.ts';
import { createAskAccount } from '../../../functions/use-cases/accounts/ask-account.ts';
import { fakeClock, type WireAnswer, wire, wireError } from '../../support/fakes/aws-wire.ts';
import { accountId, sampleAccount } from '../../support/runs/run-samples.ts';

const account = sampleAccount();
const actions = ['s3:ListAllMyBuckets', 'sqs:ListQueues'];
const xml = (body: string): WireAnswer => ({ status: 200, body });
const credentials =
  '<Credentials><AccessKeyId>ASIA1</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2036-11-21T13:00:00Z</Expiration></Credentials>';
const entered = xml(
  `<AssumeRoleResponse><AssumeRoleResult>${credentials}</AssumeRoleResult></AssumeRoleResponse>`,
);
const refused = wireError(
  'awsQuery',
  'AccessDenied',
  'Not authorized to perform sts:AssumeRole',
  403,
);
const throttled = wireError('awsQuery', 'Throttling', 'Rate exceeded');

const identity = (id: string) =>
  xml(
    `<GetCallerIdentityResponse><GetCallerIdentityResult><Account>${id}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
  );
const regions = (...states: readonly string[]) =>
  xml(
    `<DescribeRegionsResponse><regionInfo>${states
      .map((one) => {
        const [name, state] = one.split(' ');
        return `<item><regionName>${name}</regionName><optInStatus>${state}</optInStatus></item>`;
      })
      .join('')}</regionInfo></DescribeRegionsResponse>`,
  );
const simulated = (...decisions: readonly string[]) =>
  xml(
    `<SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><IsTruncated>false</IsTruncated><EvaluationResults>${decisions
      .map((one) => {
        const [action, decision] = one.split(' ');
        return `<member><EvalActionName>${action}</EvalActionName><EvalDecision>${decision}</EvalDecision></member>`;
      })
      .join(
        '',
      )}</EvaluationResults></SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>`,
  );

interface Answers {
  /** To whoever comes with this external ID: `undefined` without one. */
  readonly assume?: (externalId: string | undefined) => WireAnswer | Promise<WireAnswer>;
  readonly GetCallerIdentity?: WireAnswer;
  readonly DescribeRegions?: WireAnswer;
  readonly SimulatePrincipalPolicy?: WireAnswer | ((form: URLSearchParams) => WireAnswer);
  readonly ListAttachedRolePolicies?: WireAnswer;
}

const rightOnly = (externalId: string | undefined) =>
  externalId === account.externalId ? entered : refused;

/** AWS as a well-made account lets us see it, but for what is said otherwise. */
async function ask(own: Answers = {}, limit = new AbortController().signal, of: Account = account) {
  const asked: URLSearchParams[] = [];
  const answers: Readonly<
    Record<string, WireAnswer | ((form: URLSearchParams) => WireAnswer) | undefined>
  > = {
    ListAttachedRolePolicies: own.ListAttachedRolePolicies,
    GetCallerIdentity: own.GetCallerIdentity ?? identity(accountId),
    DescribeRegions:
      own.DescribeRegions ?? regions('us-east-1 opt-in-not-required', 'eu-west-1 opted-in'),
    SimulatePrincipalPolicy:
      own.SimulatePrincipalPolicy ?? simulated(...actions.map((action) => `${action} allowed`)),
  };
  const askAccount = createAskAccount({
    region: 'us-east-1',
    roleName: 'roundsman-test-111111111111-checks',
    own: {
      clock: fakeClock(),
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
      requestHandler: wire(({ request }) => {
        const form = new URLSearchParams(String(request.body));
        asked.push(form);
        const operation = form.get('Action') ?? '';
        if (operation === 'AssumeRole') {
          return (own.assume ?? rightOnly)(form.get('ExternalId') ?? undefined);
        }
        const answer = answers[operation];
        if (!answer) throw new Error(`Nobody asks ${operation}.`);
        return typeof answer === 'function' ? answer(form) : answer;
      }),
    },
  });
  const found = await askAccount(of, { sessionName: 'roundsman-verify-r1', actions, limit });
  return { found, asked, names: asked.map((form) => form.get('Action')) };
}

const categoryOf = (answer: unknown) => (answer instanceof AwsCallError ? answer.category : answer);

describe('askAccount', () => {
  it('finds a well-made account as it should be', async () => {
    const { found } = await ask();

    expect(found).toEqual({
      withoutExternalId: 'refused',
      wrongExternalId: 'refused',
      externalId: 'entered',
      identity: 'confirmed',
      disabledRegions: [],
      permissions: { missing: [], conditionKeys: [] },
    });
  });

  it('tries without, with a wrong one and with the right one, each session as narrow as can be', async () => {
    const { asked } = await ask();

    const attempts = asked.filter((form) => form.get('Action') === 'AssumeRole');
    expect(attempts.map((form) => form.get('RoleArn'))).toEqual(
      Array(3).fill(`arn:aws:iam::${accountId}:role/roundsman-test-111111111111-checks`),
    );
    const none = attempts.find((form) => !form.has('ExternalId'));
    const right = attempts.find((form) => form.get('ExternalId') === account.externalId);
    const wrong = attempts.find((form) => form !== none && form !== right);
    expect(wrong?.get('ExternalId')).toMatch(/^[0-9a-f-]{36}$/);
    const actionsOf = (form: URLSearchParams | undefined) =>
      JSON.parse(form?.get('Policy') ?? '').Statement.flatMap(
        ({ Action }: { Action: string | string[] }) => Action,
      );
    expect(actionsOf(none)).toEqual(['sts:GetCallerIdentity']);
    expect(actionsOf(wrong)).toEqual(['sts:GetCallerIdentity']);
    expect(actionsOf(right)).toEqual([
      'ec2:DescribeRegions',
      'sts:GetCallerIdentity',
      'iam:SimulatePrincipalPolicy',
    ]);
  });

  it.each([
    [
      'without an external ID',
      (id: string | undefined) => id === undefined || id === account.externalId,
    ],
    ['with a wrong one', (id: string | undefined) => id !== undefined],
    ['with any or none', () => true],
  ])('sees a role that lets us in %s, and asks nothing more', async (_, lets) => {
    const { found, names } = await ask({ assume: (id) => (lets(id) ? entered : refused) });

    expect(isEntered(found)).toBe(false);
    expect([found.withoutExternalId, found.wrongExternalId]).toContain('entered');
    expect(new Set(names)).toEqual(new Set(['AssumeRole']));
  });

  it('sees a role that refuses us, and asks nothing more', async () => {
    const { found, names } = await ask({ assume: () => refused });

    expect(found).toEqual({
      withoutExternalId: 'refused',
      wrongExternalId: 'refused',
      externalId: 'refused',
    });
    expect(names).toHaveLength(3);
  });

  it.each([
    ['throttles', throttled, 'limit'],
    ['fails', wireError('awsQuery', 'InternalFailure', 'It failed.', 500), 'service'],
    [
      'says that our credentials have expired',
      wireError('awsQuery', 'ExpiredToken', 'Expired.', 403),
      'authentication',
    ],
    [
      'does not know our key',
      wireError('awsQuery', 'InvalidClientTokenId', 'Unknown.', 403),
      'authentication',
    ],
    [
      'takes our policy for none',
      wireError('awsQuery', 'MalformedPolicyDocument', 'Bad.'),
      'platform',
    ],
    [
      'has STS switched off there',
      wireError('awsQuery', 'RegionDisabledException', 'Off.', 403),
      'authentication',
    ],
    [
      'breaks off',
      { breaks: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) },
      'service',
    ],
    ['answers with nothing', { status: 200, body: '' }, 'service'],
  ] as const)('does not take it for a refusal when AWS %s', async (_, answer, category) => {
    const { found } = await ask({ assume: (id) => (id === undefined ? answer : rightOnly(id)) });

    expect(categoryOf(found.withoutExternalId)).toBe(category);
    expect(found.wrongExternalId).toBe('refused');
    expect(isEntered(found)).toBe(false);
  });

  it('repeats what AWS throttles, and nothing else', async () => {
    let attempts = 0;
    const { found } = await ask({
      assume: (id) => {
        attempts += id === undefined ? 1 : 0;
        return id === undefined && attempts < 3 ? throttled : rightOnly(id);
      },
    });
    const failing = await ask({
      DescribeRegions: wireError('ec2Query', 'InternalError', 'It failed.', 500),
    });

    expect([attempts, found.withoutExternalId]).toEqual([3, 'refused']);
    expect(failing.names.filter((name) => name === 'DescribeRegions')).toHaveLength(1);
  });

  it('sees that the role leads to another account, and asks nothing more there', async () => {
    const { found, names } = await ask({ GetCallerIdentity: identity('999999999999') });

    expect(categoryOf(found.identity)).toBe('authentication');
    expect(found).not.toHaveProperty('permissions');
    expect(names).not.toContain('SimulatePrincipalPolicy');
  });

  it('sees which of the chosen regions are off, or nowhere', async () => {
    const { found } = await ask({ DescribeRegions: regions('us-east-1 opt-in-not-required') });
    const off = await ask({
      DescribeRegions: regions('us-east-1 opt-in-not-required', 'eu-west-1 not-opted-in'),
    });

    expect(found.disabledRegions).toEqual(['eu-west-1']);
    expect(off.found.disabledRegions).toEqual(['eu-west-1']);
  });

  it('names what the role does not permit', async () => {
    const { found } = await ask({
      SimulatePrincipalPolicy: simulated(
        's3:ListAllMyBuckets allowed',
        'sqs:ListQueues implicitDeny',
      ),
    });

    expect(found.permissions).toEqual({
      missing: [{ action: 'sqs:ListQueues', deniedBy: 'identity' }],
      conditionKeys: [],
    });
  });

  it.each([
    [
      'regions',
      'DescribeRegions',
      'disabledRegions',
      wireError('ec2Query', 'UnauthorizedOperation', 'No.', 403),
    ],
    [
      'permissions',
      'SimulatePrincipalPolicy',
      'permissions',
      wireError('awsQuery', 'AccessDenied', 'No.', 403),
    ],
  ] as const)(
    'says that it may not ask for %s, and goes on',
    async (_, operation, member, answer) => {
      const { found, names } = await ask({ [operation]: answer });

      expect(categoryOf(found[member])).toBe('permission');
      expect(names).toContain('SimulatePrincipalPolicy');
    },
  );

  describe('of an account whose role reads any service', () => {
    const any = sampleAccount({ reads: 'any-service' });
    const managed = ['SecurityAudit', 'job-function/ViewOnlyAccess'];
    const attached = (...names: readonly string[]) =>
      xml(
        `<ListAttachedRolePoliciesResponse><ListAttachedRolePoliciesResult><IsTruncated>false</IsTruncated><AttachedPolicies>${names
          .map((name) => `<member><PolicyArn>arn:aws:iam::aws:policy/${name}</PolicyArn></member>`)
          .join(
            '',
          )}</AttachedPolicies></ListAttachedRolePoliciesResult></ListAttachedRolePoliciesResponse>`,
      );
    /** Permits what is asked but data reads, and denies these all but one. */
    const denyingBut = (open: string) => (form: URLSearchParams) =>
      simulated(
        ...[...form]
          .filter(([name]) => name.startsWith('ActionNames.'))
          .map(([, action]) => {
            if (!isDataRead(action)) return `${action} allowed`;
            return `${action} ${action === open ? 'implicitDeny' : 'explicitDeny'}`;
          }),
      );
    const askAny = (own: Answers) => ask(own, new AbortController().signal, any);

    it('finds a well-made role whole, in a session that may ask for no more', async () => {
      const { found, asked } = await askAny({
        ListAttachedRolePolicies: attached(...managed, 'ReadOnlyAccess'),
        SimulatePrincipalPolicy: denyingBut('none'),
      });

      expect(found.anyService).toEqual({ missingManagedPolicies: [], missingDenials: [] });
      expect(found.permissions).toEqual({ missing: [], conditionKeys: [] });
      const sessions = asked.filter((form) => form.get('ExternalId') === any.externalId);
      expect(JSON.parse(sessions[0]?.get('Policy') ?? '').Statement.at(-1)).toEqual({
        Effect: 'Allow',
        Action: ['iam:ListAttachedRolePolicies', 'iam:SimulatePrincipalPolicy'],
        Resource: `arn:aws:iam::${accountId}:role/roundsman-test-111111111111-checks`,
      });
    });

    it('names the managed policies and the denials that are missing', async () => {
      const { found } = await askAny({
        ListAttachedRolePolicies: attached('SecurityAudit', 'ViewOnlyAccess'),
        SimulatePrincipalPolicy: denyingBut('s3:GetObject'),
      });

      expect(found.anyService).toEqual({
        missingManagedPolicies: ['arn:aws:iam::aws:policy/job-function/ViewOnlyAccess'],
        missingDenials: ['s3:GetObject'],
      });
    });

    it('does not take a failure for policies that are attached, nor for missing ones', async () => {
      const { found } = await askAny({
        ListAttachedRolePolicies: wireError('awsQuery', 'AccessDenied', 'No.', 403),
        SimulatePrincipalPolicy: denyingBut('none'),
      });

      expect(categoryOf(found.anyService?.missingManagedPolicies)).toBe('permission');
      expect(found.anyService?.missingDenials).toEqual([]);
    });
  });

  it('answers when its time is up, whatever AWS does', async () => {
    const time = new AbortController();
    const asking = ask(
      {
        assume: (id) => {
          if (id !== undefined) return rightOnly(id);
          time.abort();
          return new Promise(() => undefined);
        },
      },
      time.signal,
    );

    const { found } = await asking;

    expect(categoryOf(found.withoutExternalId)).toBe('service');
  });
});
