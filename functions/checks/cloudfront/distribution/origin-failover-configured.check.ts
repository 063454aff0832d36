import { defineCheck, fail, pass } from '../../../core/check.ts';
import { distribution } from './distribution.resource.ts';
import { itemsOf } from './origins.judgement.ts';

export const check = defineCheck(distribution, {
  id: 'cloudfront-distribution-origin-failover-configured',
  title: 'Distributions fall back on a second origin',
  severity: 'low',
  category: 'reliability',
  why: 'When the origin fails, every request for what is not in the cache fails with it.',
  fix: 'Make an origin group of the origin and a second one, and let behaviors use the group.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html',

  evaluate({ item }) {
    // The list need not be there where no group was ever made:
    // https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DistributionSummary.html
    const groups = item.OriginGroups ? itemsOf(item.OriginGroups, 'OriginGroups') : [];
    const falls = groups.some(({ Members }) => itemsOf(Members, 'Members').length > 1);
    return falls ? pass() : fail('It has no origin group with a second origin.');
  },
});
