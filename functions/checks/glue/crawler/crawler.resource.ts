import { defineResource } from '../../../core/resource.ts';
import type { Crawler } from '../shapes.generated.ts';

export const crawler = defineResource<Crawler>({
  service: 'glue',
  type: 'AWS::Glue::Crawler',
  scope: 'regional',

  list: {
    operation: 'GetCrawlers',
    action: 'glue:GetCrawlers',
    input: { MaxResults: 1000 },
    items: 'Crawlers',
  },

  identify: ({ Name }, { partition, region, accountId }) => ({
    id: `arn:${partition}:glue:${region}:${accountId}:crawler/${Name}`,
    name: Name,
    region,
  }),

  facts: {},
});
