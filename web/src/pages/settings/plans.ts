import type { PlanLimits } from '../../api/types.ts';

// The API's own table, word by word: what differs from it does not compile.
export const planLimits: PlanLimits = {
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
};
