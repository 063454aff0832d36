import { defineResource } from '../../../core/resource.ts';
import type { EventBus } from '../shapes.generated.ts';

/** The default bus, a bus of one's own or of a partner; not one that a service of AWS made and keeps. */
export const eventBus = defineResource<EventBus>({
  service: 'events',
  type: 'AWS::Events::EventBus',
  scope: 'regional',

  list: {
    operation: 'ListEventBuses',
    action: 'events:ListEventBuses',
    input: { Limit: 100 },
    items: 'EventBuses',
  },

  identify: ({ Arn, Name }, { region }) => ({ id: Arn, name: Name, region }),

  // https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EventBus.html
  select: ({ ManagedBy }) => ManagedBy === undefined,

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRules.html',
  },

  facts: {},
});
