import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { computeEnvironment } from './compute-environment.resource.ts';

export const check = defineCheck(computeEnvironment, {
  id: 'batch-compute-environment-idle-capacity-small',
  title: 'Compute environments keep no instances while no job runs',
  severity: 'medium',
  category: 'cost',
  why: 'The minimum of vCPUs runs all day, and even while the environment is disabled, whether there are jobs or not.',
  fix: 'Set the minimum of vCPUs to 0, unless jobs cannot wait for an instance to start.',
  docs: 'https://docs.aws.amazon.com/batch/latest/userguide/create-compute-environment.html',
  parameters: z.object({
    mostVCpus: z
      .int()
      .min(0)
      .default(0)
      .describe('The most vCPUs that an environment may keep without jobs.'),
  }),
  // Fargate keeps nothing, and what is unmanaged is the tenant's to scale:
  // https://docs.aws.amazon.com/batch/latest/APIReference/API_ComputeResource.html
  appliesTo: ({ status, computeResources }) =>
    !['DELETING', 'DELETED'].includes(answered(status, 'status')) &&
    computeResources !== undefined &&
    ['EC2', 'SPOT'].includes(answered(computeResources.type, 'the type of computeResources')),

  evaluate({ item: { computeResources }, parameters: { mostVCpus } }) {
    const kept = answered(computeResources?.minvCpus, 'minvCpus');
    if (kept <= mostVCpus) return pass();
    return fail(`The environment keeps ${kept} vCPUs without a job.`);
  },
});
