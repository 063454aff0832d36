import { describe, expect, it } from 'vitest';
import { callsOf, defineCheck, pass } from '../../../functions/core/check.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { denied, failed, fakeAws, throwing } from '../../support/fakes/fake-aws.ts';

const features = defineCheck(
  defineResource<object>({
    service: 'iam',
    type: 'Test::Features',
    scope: 'global',
    only: 'management-account',
    get: { operation: 'GetFeatures', action: 'iam:GetAccountSummary' },
    identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),
    facts: {},
  }),
  { ...metadata('iam-features'), evaluate: pass },
);

const accountWith = (describeOrganization: () => object) =>
  fakeAws({
    calls: {
      'organizations:DescribeOrganization': describeOrganization,
      'iam:GetFeatures': () => ({ Features: [] }),
    },
  });
const managedBy = (MasterAccountId?: string) => () => ({
  Organization: { Id: 'o-sample', MasterAccountId },
});
const notInUse = failed('DescribeOrganization', 'AWSOrganizationsNotInUseException');

describe('what the management account of an organisation alone has', () => {
  it('is judged there', async () => {
    const { lines, coverage } = await runScan(accountWith(managedBy('123456789012')), [features]);

    expect(lines).toEqual(['iam-features global 123456789012 pass']);
    expect(coverage).toEqual([
      'global organizations:DescribeOrganization ok 1',
      'global iam:GetFeatures ok 1',
    ]);
  });

  it.each([
    ['a member', managedBy('210987654321'), 'ok'],
    ['in no organisation', throwing(notInUse), 'not-enabled'],
  ])('is not asked of an account that is %s, and is no error', async (_, answer, state) => {
    const aws = accountWith(answer);

    const { lines, steps, coverage } = await runScan(aws, [features]);

    expect(lines).toEqual([]);
    expect(aws.asked).toEqual(['organizations:DescribeOrganization@global {}']);
    expect(steps.map(({ end }) => end)).toEqual(['listed']);
    expect(coverage).toEqual([
      `global organizations:DescribeOrganization ${state} 1`,
      'global iam:GetFeatures not-management-account 1',
    ]);
  });

  it.each([
    ['the question is denied', throwing(denied('DescribeOrganization')), 'permission'],
    ['nobody is named', managedBy(), 'service'],
    ['no organisation is answered', () => ({ Organization: 'o-sample' }), 'service'],
  ])('is an error where %s', async (_, answer, category) => {
    const aws = accountWith(answer);

    const { lines, steps } = await runScan(aws, [features]);

    expect(lines).toEqual([`iam-features global - error: ${category}`]);
    expect(steps.at(-1)?.end).toBe('failed');
    expect(aws.asked).not.toContain('iam:GetFeatures@global {}');
  });

  it('is asked for with the permission to ask whose organisation it is', () => {
    expect(callsOf(features).map(({ action }) => action)).toEqual([
      'organizations:DescribeOrganization',
      'iam:GetAccountSummary',
    ]);
  });
});
