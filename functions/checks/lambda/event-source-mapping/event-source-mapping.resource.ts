import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { EventSourceMappingConfiguration } from '../shapes.generated.ts';

export const eventSourceMapping = defineResource<EventSourceMappingConfiguration>({
  service: 'lambda',
  type: 'AWS::Lambda::EventSourceMapping',
  scope: 'regional',

  list: {
    operation: 'ListEventSourceMappings',
    action: 'lambda:ListEventSourceMappings',
    input: { MaxItems: 100 },
    items: 'EventSourceMappings',
  },

  identify: ({ EventSourceMappingArn, UUID }, { region }) => ({
    id: EventSourceMappingArn,
    name: UUID,
    region,
  }),

  select: ({ State }) => answered(State, 'State') !== 'Deleting',

  facts: {},
});
