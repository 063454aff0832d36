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

  identify: ({ EventSourceMappingArn: arn, UUID }, { partition, region, accountId }) => ({
    // Left out, it is what Lambda makes of the UUID:
    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
    id:
      arn ??
      (UUID && `arn:${partition}:lambda:${region}:${accountId}:event-source-mapping:${UUID}`),
    name: UUID,
    region,
  }),

  select: ({ State }) => answered(State, 'State') !== 'Deleting',

  facts: {},
});
