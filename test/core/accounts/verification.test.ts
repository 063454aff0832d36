import { describe, expect, it } from 'vitest';
import type { AnyServiceAnswers } from '../../../functions/core/accounts/role-checks.ts';
import {
  judgeVerification,
  type VerificationAnswers,
} from '../../../functions/core/accounts/verification.ts';
import {
  AuthenticationError,
  PermissionError,
  PlatformError,
  ServiceError,
  ServiceLimitError,
} from '../../../functions/core/errors.ts';

const at = new Date('2026-11-21T12:00:00.000Z');
const context = { service: 'sts', operation: 'AssumeRole' };
const well: VerificationAnswers = {
  withoutExternalId: 'refused',
  wrongExternalId: 'refused',
  externalId: 'entered',
  identity: 'confirmed',
  disabledRegions: [],
  permissions: { missing: [], conditionKeys: [] },
};
const shut = { withoutExternalId: 'refused', wrongExternalId: 'refused' } as const;
const throttled = new ServiceLimitError('Slow down.', { ...context, awsCode: 'Throttling' });
const expired = new AuthenticationError('Expired.', { ...context, awsCode: 'ExpiredToken' });
const failed = new ServiceError('It failed.', { ...context, awsCode: 'InternalFailure' });
const elsewhere = new AuthenticationError('The role leads to the account 999999999999.', context);
const denied = new PermissionError('Denied.', {
  service: 'iam',
  operation: 'SimulatePrincipalPolicy',
  awsCode: 'AccessDenied',
  deniedBy: 'identity',
});
const ourPolicy = new PlatformError('Our own session policy.', context);

const judge = (answers: VerificationAnswers, before: 'pending' | 'connected' | 'broken') =>
  judgeVerification({ state: before, reads: 'checks' }, answers, at);

type Case = readonly [string, VerificationAnswers, string, string];

// What was never connected, and what was.
const cases: readonly Case[] = [
  ['all is well', well, 'connected', 'connected'],
  ['a permission is missing', missing('sqs:ListQueues'), 'degraded', 'degraded'],
  ['a region is off', { ...well, disabledRegions: ['af-south-1'] }, 'degraded', 'degraded'],
  ['nobody may ask what is missing', { ...well, permissions: denied }, 'degraded', 'degraded'],
  ['nobody may ask for regions', { ...well, disabledRegions: denied }, 'degraded', 'degraded'],
  ['the role refuses us', { ...shut, externalId: 'refused' }, 'pending', 'broken'],
  [
    'the role leads elsewhere',
    { ...shut, externalId: 'entered', identity: elsewhere },
    'pending',
    'broken',
  ],
  ['it needs no external ID', { ...well, withoutExternalId: 'entered' }, 'pending', 'broken'],
  ['any external ID will do', { ...well, wrongExternalId: 'entered' }, 'pending', 'broken'],
  [
    'it needs no external ID, whatever else AWS failed to answer',
    { withoutExternalId: 'entered', wrongExternalId: throttled, externalId: failed },
    'pending',
    'broken',
  ],
  // Nobody can tell: it stays what it was.
  ['a negative test is throttled', { ...well, wrongExternalId: throttled }, 'pending', 'connected'],
  ['our credentials have expired', { ...shut, externalId: expired }, 'pending', 'connected'],
  ['AWS fails', { ...shut, externalId: failed }, 'pending', 'connected'],
  ['AWS fails to say who we are', { ...well, identity: failed }, 'pending', 'connected'],
  [
    'AWS fails to say which regions are on',
    { ...well, disabledRegions: failed },
    'pending',
    'connected',
  ],
  ['AWS fails to simulate', { ...well, permissions: throttled }, 'pending', 'connected'],
  [
    'our own session policy is too narrow',
    { ...well, permissions: ourPolicy },
    'pending',
    'connected',
  ],
];

function missing(...actions: readonly string[]): VerificationAnswers {
  const permissions = {
    missing: actions.map((action) => ({ action, deniedBy: 'identity' as const })),
    conditionKeys: [],
  };
  return { ...well, permissions };
}

describe('an account of which AWS says that', () => {
  it.each(cases)('%s', (_, answers, never, once) => {
    expect(judge(answers, 'pending').state, 'never connected').toBe(never);
    expect(judge(answers, 'connected').state, 'connected').toBe(once);
  });

  it.each(cases)('%s: gives the reason, unless all is well', (name, answers) => {
    const { reason, verification } = judge(answers, 'connected');

    expect(reason === undefined).toBe(name === 'all is well');
    expect(verification.checks.every(({ passed }) => passed)).toBe(name === 'all is well');
    expect(verification.checks.map((check) => check.name)).toEqual([
      'no-external-id',
      'wrong-external-id',
      'external-id',
      'identity',
      'regions',
      'permissions',
    ]);
  });
});

describe('a role that is to read any service', () => {
  const policies = ['arn:aws:iam::aws:policy/SecurityAudit'];
  const whole = { missingManagedPolicies: [], missingDenials: [] };
  const judgeAny = (anyService: AnyServiceAnswers, own: Partial<VerificationAnswers> = {}) =>
    judgeVerification(
      { state: 'connected', reads: 'any-service' },
      { ...well, ...own, anyService },
      at,
    );

  it('is connected with the managed policies attached and data denied', () => {
    const { state, reason, verification } = judgeAny(whole);

    expect([state, reason]).toEqual(['connected', undefined]);
    expect(verification.checks.slice(-2)).toMatchObject([
      { name: 'managed-policies', passed: true },
      { name: 'denials', passed: true },
    ]);
    expect(verification).toMatchObject(whole);
  });

  it.each([
    [
      'a managed policy',
      { ...whole, missingManagedPolicies: policies },
      /Not attached to the role \(1\): SecurityAudit: deploy the template again/,
    ],
    [
      'the denial of a data read',
      { ...whole, missingDenials: ['s3:GetObject'] },
      /Data reads that the role does not deny \(1\): s3:GetObject: deploy the template again/,
    ],
    [
      'the permission to ask for managed policies',
      { ...whole, missingManagedPolicies: denied },
      /iam:ListAttachedRolePolicies is missing, so nobody can tell/,
    ],
    [
      'the permission to ask for denials',
      { ...whole, missingDenials: denied },
      /iam:SimulatePrincipalPolicy is missing, so nobody can tell whether/,
    ],
  ] as const)('is degraded without %s, and says so by name', (_, anyService, message) => {
    const { state, reason, isEntered } = judgeAny(anyService);

    expect(state).toBe('degraded');
    expect(reason).toMatch(message);
    expect(isEntered).toBe(true);
  });

  it('stays what it was when AWS fails to say, and never counts as whole', () => {
    const { state, reason, verification } = judgeAny({ ...whole, missingDenials: throttled });

    expect(state).toBe('connected');
    expect(reason).toContain('The verification could not be completed');
    expect(verification.checks.at(-1)).toMatchObject({ passed: false, category: 'limit' });
    expect(verification).not.toHaveProperty('missingDenials');
    expect(verification.missingManagedPolicies).toEqual([]);
  });

  it('is not passed where nobody asked', () => {
    const { verification } = judgeVerification(
      { state: 'connected', reads: 'any-service' },
      { ...shut, externalId: 'refused' },
      at,
    );

    expect(verification.checks.slice(-2).map(({ passed }) => passed)).toEqual([false, false]);
    expect(verification).not.toHaveProperty('missingManagedPolicies');
  });
});

it('is mended by a verification that finds all well', () => {
  expect(judge(well, 'broken')).toMatchObject({ state: 'connected', isEntered: true });
});

it('counts as entered only when it was entered as it should be, and by nobody else', () => {
  const entered = cases.filter(([, answers]) => judge(answers, 'connected').isEntered);

  expect(entered.map(([name]) => name)).not.toContain('it needs no external ID');
  expect(entered.map(([name]) => name)).not.toContain('the role refuses us');
  expect(judge({ ...well, permissions: throttled }, 'pending').isEntered).toBe(false);
});

it('names what is missing, some of it in the reason', () => {
  const actions = Array.from({ length: 40 }, (_, index) => `s3:GetBucketThing${index}`);

  const { verification, reason } = judge(missing(...actions), 'connected');

  expect(verification.missing).toHaveLength(40);
  expect(verification.permissionsKnown).toBe(true);
  expect(reason).toContain('s3:GetBucketThing0');
  expect(reason).toContain('and 30 more');
});

it('says of what another policy denies that the template would not help', () => {
  const permissions = {
    missing: [
      { action: 'sqs:ListQueues', deniedBy: 'identity' as const },
      { action: 'kms:ListKeys', deniedBy: 'scp' as const },
      { action: 'ec2:DescribeVolumes', deniedBy: 'scp' as const },
      { action: 's3:ListAllMyBuckets', deniedBy: 'boundary' as const },
    ],
    conditionKeys: [],
  };

  expect(judge({ ...well, permissions }, 'connected').reason).toBe(
    'Missing permissions (4): sqs:ListQueues: deploy the template again. ' +
      'kms:ListKeys, ec2:DescribeVolumes: a service control policy of your organisation denies this, and has to be changed there. ' +
      "s3:ListAllMyBuckets: the role's permissions boundary denies this, and has to be changed.",
  );
});

it('says that a new role takes a while to be known, when AWS refuses us', () => {
  const refused = { ...shut, externalId: 'refused' } as const;

  expect(judge(refused, 'pending').reason).toContain('try again in a minute');
  expect(judge(refused, 'connected').reason).toContain('try again in a minute');
});

it('gives one reason once, however many questions it left open', () => {
  const all = { withoutExternalId: failed, wrongExternalId: failed, externalId: failed };

  expect(judge(all, 'connected').reason).toBe(
    'The verification could not be completed: It failed.',
  );
});

it('never says that nothing is missing when nobody can tell', () => {
  const { verification, reason } = judge({ ...well, permissions: denied }, 'connected');

  expect(verification).toMatchObject({
    permissionsKnown: false,
    missing: [{ action: 'iam:SimulatePrincipalPolicy', deniedBy: 'identity' }],
  });
  expect(reason).toContain('nobody can tell which other permissions are');
  expect(judge({ ...shut, externalId: 'refused' }, 'connected').verification).toMatchObject({
    permissionsKnown: false,
  });
});

it('says of which kind the error is that left a question open', () => {
  const { verification } = judge({ ...well, wrongExternalId: throttled }, 'connected');

  expect(verification.checks[1]).toMatchObject({ passed: false, category: 'limit' });
});

it('says on which conditions a permission depends that AWS could not judge', () => {
  const permissions = { missing: [], conditionKeys: ['aws:SourceVpc'] };

  const { verification, state } = judge({ ...well, permissions }, 'pending');

  expect(state).toBe('connected');
  expect(verification.checks.at(-1)?.detail).toContain('aws:SourceVpc');
});

it('is of bounded size, however long AWS speaks', () => {
  const long = new ServiceError('x'.repeat(5_000), context);

  const { reason, verification } = judge({ ...shut, externalId: long }, 'connected');

  expect(reason?.length).toBeLessThanOrEqual(1_000);
  expect(JSON.stringify(verification).length).toBeLessThan(4_000);
});
