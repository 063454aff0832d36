import { describe, expect, it } from 'vitest';
import { catalogueEntry } from '../../../functions/core/catalogue.ts';
import { callsOf, defineCheck, isPaid, pass } from '../../../functions/core/check.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { selectChecks } from '../../../functions/core/tasks/check-selection.ts';
import { metadata } from '../../support/checks/run-scan.ts';

const page = 'https://docs.aws.amazon.com/cost-management/latest/userguide/ce-api.html';

const spend = defineResource<object, { GetUsage: object; GetTags: object }>({
  service: 'ce',
  type: 'Test::Spend',
  scope: 'global',
  get: { operation: 'GetAccount', action: 'ce:GetPreferences' },
  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),
  facts: {
    GetUsage: { action: 'ce:GetCostAndUsage', input: () => ({}), paid: page },
    GetTags: { action: 'ce:GetTags', input: () => ({}) },
  },
});

const steady = defineCheck(spend, {
  ...metadata('ce-spend-steady'),
  needs: ['GetUsage'],
  evaluate: pass,
});
const tagged = defineCheck(spend, {
  ...metadata('ce-spend-tagged'),
  needs: ['GetTags'],
  evaluate: pass,
});
const checks = [steady, tagged];
const references = { frameworks: {}, peers: {} };
const idsOf = (selected: readonly { readonly id: string }[]) => selected.map(({ id }) => id);

describe('a check for whose calls AWS charges', () => {
  it('is one that rests on a paid call, whatever else its resource may ask', () => {
    expect(checks.map(isPaid)).toEqual([true, false]);
    expect(callsOf(steady).map(({ paid }) => paid)).toEqual([undefined, page]);
  });

  it.each([
    [{}, ['ce-spend-tagged']],
    [{ services: ['ce'] }, ['ce-spend-tagged']],
    [{ checks: ['ce-spend-steady'] }, ['ce-spend-steady']],
    [{ checks: ['ce-spend-steady'], services: ['s3'] }, []],
  ])('is in a task only by its id: %j', (scope, ids) => {
    expect(idsOf(selectChecks(checks, scope, []))).toEqual(ids);
  });

  it('says so in the catalogue, where all others say nothing', () => {
    expect(catalogueEntry(steady, references).paid).toBe(true);
    expect(catalogueEntry(tagged, references)).not.toHaveProperty('paid');
  });
});
