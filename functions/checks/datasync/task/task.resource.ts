import { defineResource } from '../../../core/resource.ts';
import type { DescribeTaskResponse, TaskListEntry } from '../shapes.generated.ts';

export const task = defineResource<TaskListEntry, { DescribeTask: DescribeTaskResponse }>({
  service: 'datasync',
  type: 'AWS::DataSync::Task',
  scope: 'regional',

  list: {
    operation: 'ListTasks',
    action: 'datasync:ListTasks',
    input: { MaxResults: 100 },
    items: 'Tasks',
  },

  identify: ({ TaskArn, Name }, { region }) => ({
    id: TaskArn,
    name: Name || TaskArn?.split('/').at(-1),
    region,
  }),

  facts: {
    DescribeTask: {
      action: 'datasync:DescribeTask',
      input: ({ TaskArn }) => ({ TaskArn }),
    },
  },
});
