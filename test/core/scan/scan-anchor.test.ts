import { describe, expect, it } from 'vitest';
import { defineCheck, fail, pass } from '../../../functions/core/check.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { denied, fakeAws, inPages } from '../../support/fakes/fake-aws.ts';

interface Plan {
  readonly Id?: string;
}

const planOf = (service: string) =>
  defineResource<Plan>({
    service,
    type: 'Test::Plan',
    scope: 'regional',
    list: { operation: 'ListPlans', action: 'ec2:DescribeVolumes', items: 'Plans' },
    identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
    facts: {},
  });

const planned = (service: string) =>
  defineCheck(
    defineResource<undefined, object, { plans: Plan }>({
      service,
      type: 'Test::Region',
      scope: 'regional',
      anchor: true,
      identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),
      facts: {},
      related: {
        plans: { resource: planOf(service), keys: () => ['all'], otherKeys: () => ['all'] },
      },
    }),
    {
      ...metadata(`${service}-planned`),
      joins: ['plans'],
      evaluate: ({ related: { plans } }) => (plans.length > 2 ? pass() : fail(`${plans.length}.`)),
    },
  );

const three = [[{ Id: 'a' }, { Id: 'b' }], [{ Id: 'c' }]];
const plans = (pages: readonly (readonly Plan[])[]) =>
  fakeAws({ lists: { 'ec2:ListPlans': inPages('Plans', pages) } });

/** An account with its plans in every region. */
const plannedAnywhere = (service: string) =>
  defineCheck(
    defineResource<undefined, object, { plans: Plan }>({
      service,
      type: 'Test::Account',
      scope: 'global',
      anchor: true,
      identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),
      facts: {},
      related: {
        plans: {
          resource: planOf(service),
          keys: () => ['all'],
          otherKeys: () => ['all'],
          regions: 'every',
        },
      },
    }),
    {
      ...metadata(`${service}-planned`),
      joins: ['plans'],
      evaluate: ({ related: { plans } }) => (plans.length > 5 ? pass() : fail(`${plans.length}.`)),
    },
  );

describe('an anchor over every region', () => {
  it('is judged once over all their lists', async () => {
    const { lines } = await runScan(plans(three), [plannedAnywhere('ec2')], {
      regions: ['eu-west-1', 'us-east-1'],
    });

    expect(lines).toEqual(['ec2-planned global 123456789012 pass']);
  });

  it.each([
    ['has the service', { regions: ['af-south-1'] }, 'not-in-region'],
    ['is on', { regions: ['eu-west-1'], disabledRegions: ['eu-west-1'] }, 'region-disabled'],
  ])('is nowhere where no region %s', async (_, scan, state) => {
    const { lines, coverage } = await runScan(fakeAws({}), [plannedAnywhere('apprunner')], scan);

    expect(lines).toEqual([]);
    expect(coverage).toEqual([`global apprunner:ListPlans ${state} 1`]);
  });
});

describe('an anchor', () => {
  it('is judged once over all pages, without a call of its own', async () => {
    const aws = plans(three);

    const { lines, steps } = await runScan(aws, [planned('ec2')]);

    expect(lines).toEqual(['ec2-planned eu-west-1 eu-west-1 pass']);
    expect(aws.asked).toEqual(['ec2:ListPlans@eu-west-1 {}', 'ec2:ListPlans@eu-west-1 {}1']);
    expect(steps[0]?.observations[0]?.operations).toEqual(['ec2:ListPlans@eu-west-1']);
    expect(steps.at(-1)?.end).toBe('listed');
  });

  it('fails where the list is read to its end and empty', async () => {
    const { lines } = await runScan(plans([[]]), [planned('ec2')]);

    expect(lines).toEqual(['ec2-planned eu-west-1 eu-west-1 fail: 0.']);
  });

  it.each([
    ['the first page', '0'],
    ['a later page', '1'],
  ])('is an error where %s could not be read', async (_, broken) => {
    const aws = fakeAws({
      lists: {
        'ec2:ListPlans': (request, token = '0') => {
          if (token === broken) throw denied('ListPlans');
          return inPages('Plans', three)(request, token);
        },
      },
    });

    const { lines } = await runScan(aws, [planned('ec2')]);

    expect(lines).toEqual(['ec2-planned eu-west-1 eu-west-1 error: permission']);
  });

  it('is an error where something listed has no name', async () => {
    const { lines } = await runScan(plans([[...(three[0] ?? []), {}, { Id: 'd' }]]), [
      planned('ec2'),
    ]);

    expect(lines).toEqual(['ec2-planned eu-west-1 eu-west-1 error: service']);
  });

  it.each([
    ['the service is not', { regions: ['af-south-1'] }, 'not-in-region'],
    [
      'nothing is on',
      { regions: ['af-south-1'], disabledRegions: ['af-south-1'] },
      'region-disabled',
    ],
  ])('is nowhere where %s, which is recorded', async (_, scan, state) => {
    const aws = fakeAws({});

    const { lines, steps, coverage } = await runScan(aws, [planned('apprunner')], scan);

    expect(lines).toEqual([]);
    expect(coverage).toEqual([`af-south-1 apprunner:ListPlans ${state} 1`]);
    expect(steps.map(({ end }) => end)).toEqual([state]);
  });
});
