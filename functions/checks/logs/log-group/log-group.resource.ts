import { defineResource } from '../../../core/resource.ts';
import type { LogGroup } from '../shapes.generated.ts';

export const logGroup = defineResource<LogGroup>({
  service: 'logs',
  type: 'AWS::Logs::LogGroup',
  scope: 'regional',

  list: {
    operation: 'DescribeLogGroups',
    action: 'logs:DescribeLogGroups',
    input: { limit: 50 },
    items: 'logGroups',
  },

  identify: ({ arn, logGroupName }, { region }) => ({
    id: arn?.replace(/:\*$/, ''), // stands for the streams, in policies
    name: logGroupName,
    region,
  }),

  facts: {},
});
