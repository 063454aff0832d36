import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { GetScheduleOutput, ScheduleSummary } from '../shapes.generated.ts';

export interface ScheduleFacts {
  GetSchedule: GetScheduleOutput;
}

/** A schedule of any group. */
export const schedule = defineResource<ScheduleSummary, ScheduleFacts>({
  service: 'scheduler',
  type: 'AWS::Scheduler::Schedule',
  scope: 'regional',

  list: {
    operation: 'ListSchedules',
    action: 'scheduler:ListSchedules',
    input: { MaxResults: 100 },
    items: 'Schedules',
  },

  identify: ({ Arn, Name }, { region }) => ({ id: Arn, name: Name, region }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/scheduler/latest/APIReference/API_GetSchedule.html',
  },

  facts: {
    GetSchedule: {
      action: 'scheduler:GetSchedule',
      // Without a group it asks about the default one.
      input: ({ Name, GroupName }) => ({ Name, GroupName: answered(GroupName, 'GroupName') }),
    },
  },
});
