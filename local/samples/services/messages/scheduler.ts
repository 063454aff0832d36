import type { Place } from '../../places/place.ts';
import { arn, type Said, toldAtHome } from '../../places/told.ts';

function schedule(place: Place, more: object): readonly Said[] {
  const named = { Name: 'nightly', GroupName: 'default', State: 'ENABLED' };
  const Arn = arn(place, 'scheduler', 'schedule/default/nightly');
  const Target = {
    Arn: arn(place, 'lambda', 'function:checkout'),
    RoleArn: `arn:aws:iam::${place.accountId}:role/scheduler`,
    ...more,
  };
  return [
    ['scheduler:ListSchedules', { Schedules: [{ ...named, Arn, Target: { Arn: Target.Arn } }] }],
    [
      'scheduler:GetSchedule',
      { ...named, Arn, ScheduleExpression: 'rate(1 day)', Target },
      { Name: named.Name },
    ],
  ];
}

export const scheduler = toldAtHome({
  healthy: (place) =>
    schedule(place, { DeadLetterConfig: { Arn: arn(place, 'sqs', 'schedules-failed') } }),
  faulty: (place) => schedule(place, {}),
});
