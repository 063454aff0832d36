import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { DescribeAffectedEntitiesResponse, Event } from '../shapes.generated.ts';
import { subscription } from '../subscription/subscription.resource.ts';

export interface EventFacts {
  DescribeAffectedEntities: DescribeAffectedEntitiesResponse;
}

/** What AWS says goes wrong or will be changed in this account; not what it tells everybody. */
export const event = defineResource<Event, EventFacts>({
  service: 'health',
  type: 'AWS::Health::Event',
  scope: 'global',
  askedIn: { aws: 'us-east-1', 'aws-cn': 'cn-northwest-1', 'aws-us-gov': 'us-gov-west-1' },

  parent: subscription,
  list: {
    operation: 'DescribeEvents',
    action: 'health:DescribeEvents',
    input: {
      filter: {
        eventTypeCategories: ['issue', 'scheduledChange'],
        eventStatusCodes: ['open', 'upcoming'],
      },
      maxResults: 100,
    },
    items: 'events',
  },

  select: ({ eventScopeCode }) => answered(eventScopeCode, 'eventScopeCode') === 'ACCOUNT_SPECIFIC',

  identify: ({ arn, eventTypeCode }) => ({ id: arn, name: eventTypeCode, region: 'global' }),

  facts: {
    DescribeAffectedEntities: {
      action: 'health:DescribeAffectedEntities',
      input: ({ arn }) => ({ filter: { eventArns: [arn] }, maxResults: 100 }),
      pages: 'entities',
    },
  },
});
