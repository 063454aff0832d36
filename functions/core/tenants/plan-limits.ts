import type { Tenant } from './tenant.ts';

/** The most that a tenant of one plan may have, or do. */
export interface PlanLimits {
  readonly accounts: number;
  readonly tasks: number;
  /**
   * Runs of all tasks in one day, in UTC: what the schedules come to is kept free for them, and the rest may be
   * asked for. An hourly task is 24 of them.
   */
  readonly runsADay: number;
  /** Each enters the account three times. Who mends a role verifies a few times a minute. */
  readonly verificationsAnHour: number;
  /** Each tells Scheduler, and may bring one run more on its day. A script may set up 100 tasks, twice. */
  readonly taskChangesADay: number;
}

export const planLimits = {
  free: {
    accounts: 3,
    tasks: 100,
    runsADay: 100,
    verificationsAnHour: 60,
    taskChangesADay: 300,
  },
  team: {
    accounts: 50,
    tasks: 100,
    runsADay: 1_000,
    verificationsAnHour: 300,
    taskChangesADay: 2_000,
  },
  enterprise: {
    accounts: 500,
    tasks: 100,
    runsADay: 5_000,
    verificationsAnHour: 2_000,
    taskChangesADay: 5_000,
  },
} as const satisfies Record<Tenant['plan'], PlanLimits>;
