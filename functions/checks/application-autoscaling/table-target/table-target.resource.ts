import { defineResource } from '../../../core/resource.ts';
import type { ScalableTarget } from '../shapes.generated.ts';

/** What of a table, or of one of its indexes, may be scaled: its reads or its writes. */
export const tableTarget = defineResource<ScalableTarget>({
  service: 'application-autoscaling',
  type: 'AWS::ApplicationAutoScaling::ScalableTarget',
  scope: 'regional',

  list: {
    operation: 'DescribeScalableTargets',
    action: 'application-autoscaling:DescribeScalableTargets',
    input: { ServiceNamespace: 'dynamodb', MaxResults: 50 },
    items: 'ScalableTargets',
  },

  identify: ({ ResourceId, ScalableDimension }, { region }) => {
    const id = ResourceId && ScalableDimension && `${ResourceId} ${ScalableDimension}`;
    return { id, name: id, region };
  },

  facts: {},
});
