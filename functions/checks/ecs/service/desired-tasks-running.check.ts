import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { Service } from '../shapes.generated.ts';
import { hoursSince, mostHours, primaryDeployment } from './deployments.judgement.ts';
import { service } from './service.resource.ts';

export const check = defineCheck(service, {
  id: 'ecs-service-desired-tasks-running',
  title: 'Services run as many tasks as they should',
  severity: 'high',
  category: 'health',
  why: 'The tasks that run carry the load of those that do not, until they fall as well.',
  fix: 'Read the events of the service: no capacity, an image that cannot be pulled, health checks that fail, a task that ends by itself.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages.html',
  parameters: z.object({ mostHours }),
  // One that is drained is to lose its tasks.
  appliesTo: ({ status }) => answered(status, 'status') === 'ACTIVE',

  evaluate({ item, parameters, now }) {
    const desired = answered(item.desiredCount, 'desiredCount');
    const running = answered(item.runningCount, 'runningCount');
    if (running >= desired) return pass();
    // The others are on their way: the service scales out, or replaces some.
    const pending = answered(item.pendingCount, 'pendingCount');
    if (running + pending >= desired && !isFailing(item)) return noVerdict();
    if (isUnderWay(item, parameters.mostHours, now)) return noVerdict();
    return fail(`Of ${desired} tasks, ${running} are running.`);
  },
});

/** Whether tasks of a deployment end one after the other; it is said of rolling updates alone. */
const isFailing = (item: Service): boolean => (primaryDeployment(item)?.failedTasks ?? 0) > 0;

/** A deployment that has begun of late may stop tasks before it starts others. */
function isUnderWay(item: Service, hours: number, now: Date): boolean {
  const primary = primaryDeployment(item);
  if (primary?.rolloutState === 'IN_PROGRESS') return hoursSince(primary, now) <= hours;
  return (item.taskSets ?? []).some(({ stabilityStatus }) => stabilityStatus === 'STABILIZING');
}
