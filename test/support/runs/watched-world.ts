import type { RunInput } from '../../../functions/core/runs/run-input.ts';
import { createHandler } from '../../../functions/events/watchdog/watchdog.ts';
import type { KnownExecution } from '../../../functions/platform/own/state-machine.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { bucketChecks, bucketsInAws } from '../checks/bucket-checks.ts';
import { createFakeScheduler } from '../fakes/fake-scheduler.ts';
import { createWorld } from './run-world.ts';

/** A world with a watchdog. @param known What Step Functions says of any execution. */
export async function createWatched(known?: KnownExecution) {
  let isBroken = false;
  const world = await createWorld({
    checks: bucketChecks,
    aws: () => bucketsInAws({ a: 'Enabled' }),
  });
  const { scheduler, schedules } = createFakeScheduler(() => {
    if (isBroken) throw new Error('Scheduler is down.');
  });
  const metrics: Record<string, number> = {};
  const erasures: object[] = [];
  const started = new Map<string, object>();
  const watch = createHandler({
    store: world.store,
    topic: world.topic,
    clock: world.clock,
    scheduler,
    erasing: { start: async (event) => void erasures.push(event) },
    erasingTenants: { start: async (event) => void erasures.push(event) },
    stateMachine: {
      arnOf: (name) => `arn:aws:states:us-east-1:111111111111:execution:run-task:${name}`,
      describe: async () => known,
      start: async (name, input) => void started.set(name, JSON.parse(input)),
    },
    logger: createLogger({}, () => undefined),
    log: (line) => Object.assign(metrics, JSON.parse(line)),
  });
  return {
    ...world,
    scheduler,
    schedules,
    metrics,
    erasures,
    started,
    breakScheduler: () => {
      isBroken = true;
    },
    watch: () => watch({}, { functionName: 'watchdog' }),
    /** A run that was planned and of which nothing more was heard. */
    forgotten: (own: Partial<RunInput> = {}) =>
      world.run(own, {
        Finalize: () => {
          throw Object.assign(new Error('It broke.'), { name: 'Lambda.Unknown' });
        },
        NotifyFailure: () => {
          throw new Error('never reached');
        },
      }),
  };
}
