import * as z from 'zod';
import { lazily } from '../process/lazily.ts';
import type { Scheduler, SchedulerOptions } from './scheduler.ts';

/** What a function that makes schedules is told: `TaskSchedules.environment` of lib/constructs. */
export const ScheduleEnv = z.object({
  /** What a schedule starts. */
  STATE_MACHINE_ARN: z.string().min(1),
  SCHEDULE_GROUP_NAME: z.string().min(1),
  /** What Scheduler assumes to start an execution. */
  SCHEDULER_ROLE_ARN: z.string().min(1),
  SCHEDULE_DLQ_ARN: z.string().min(1),
});
export type ScheduleEnv = z.infer<typeof ScheduleEnv>;

export const schedulerOptions = (env: ScheduleEnv): SchedulerOptions => ({
  groupName: env.SCHEDULE_GROUP_NAME,
  stateMachineArn: env.STATE_MACHINE_ARN,
  roleArn: env.SCHEDULER_ROLE_ARN,
  deadLetterArn: env.SCHEDULE_DLQ_ARN,
});

/** Scheduler's client is loaded when the first schedule is to be made: many a request makes none. */
export const lazyScheduler = (env: ScheduleEnv): (() => Promise<Scheduler>) =>
  lazily(async () => {
    const { openScheduler } = await import('./scheduler.ts');
    return openScheduler(schedulerOptions(env));
  });
