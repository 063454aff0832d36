import { check } from '../../../../functions/checks/autoscaling/group/activities-succeed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { sampleGroup } from './sample-group.ts';

const failedAt = (...times: string[]) => ({
  item: sampleGroup,
  facts: {
    DescribeScalingActivities: {
      Activities: times.map((time) => ({ ...activity, StartTime: new Date(time) })),
    },
  },
});
const activity = {
  ActivityId: '1',
  AutoScalingGroupName: 'web',
  Cause: 'An instance was started in response to a difference.',
  StatusCode: 'Failed' as const,
};

describeCheck(check, {
  pass: {
    'none failed': failedAt(),
    'one failed before': failedAt('2026-11-20T05:59:59Z'),
    'one succeeded, though it was not asked for': {
      item: sampleGroup,
      facts: {
        DescribeScalingActivities: {
          Activities: [
            { ...activity, StatusCode: 'Successful', StartTime: new Date('2026-11-21T05:00:00Z') },
          ],
        },
      },
    },
    'a tenant allows one': { ...failedAt('2026-11-21T05:00:00Z'), parameters: { mostFailures: 1 } },
  },
  fail: {
    'two failed': {
      ...failedAt('2026-11-21T05:00:00Z', '2026-11-20T06:00:00Z'),
      message: 'Activities that failed in 1 day: 2.',
    },
    'a tenant looks back for a week': {
      ...failedAt('2026-11-15T05:00:00Z'),
      parameters: { days: 7 },
      message: 'Activities that failed in 7 days: 1.',
    },
  },
  errors: {
    'the list is missing': {
      item: sampleGroup,
      // AWS says that it is always there, and so does its type.
      facts: { DescribeScalingActivities: {} as { Activities: [] } },
      message: /without Activities/,
    },
  },
  skips: {
    'a group that is being deleted': { item: { ...sampleGroup, Status: 'Delete in progress' } },
  },
});
