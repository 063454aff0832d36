import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { hoursSince, mostHours, primaryDeployment } from './deployments.judgement.ts';
import { service } from './service.resource.ts';

export const check = defineCheck(service, {
  id: 'ecs-service-deployment-completed',
  title: 'Deployments of services complete',
  severity: 'high',
  category: 'health',
  why: 'A deployment that does not end starts tasks that die, again and again, while the old version serves or nothing does.',
  fix: 'Read the events of the service and why its tasks stopped, mend it, and deploy anew.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages.html',
  parameters: z.object({ mostHours }),
  appliesTo: (item) =>
    answered(item.status, 'status') === 'ACTIVE' &&
    primaryDeployment(item)?.rolloutState !== undefined,

  evaluate({ item, parameters, now }) {
    const primary = answered(primaryDeployment(item), 'a primary deployment');
    const state = answered(primary.rolloutState, 'rolloutState');
    if (state === 'COMPLETED') return pass();
    if (state === 'FAILED') return fail('The last deployment failed.');
    if (state !== 'IN_PROGRESS') {
      throw new IncompleteAnswerError(`ECS answered the state ${state} of a deployment.`);
    }
    const hours = hoursSince(primary, now);
    if (hours <= parameters.mostHours) return noVerdict();
    return fail(`The last deployment has been under way for ${Math.floor(hours)} hours.`);
  },
});
