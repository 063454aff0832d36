import { defineCheck, fail, pass } from '../../../core/check.ts';
import { containersOf } from './job-containers.judgement.ts';
import { jobDefinition } from './job-definition.resource.ts';

export const check = defineCheck(jobDefinition, {
  id: 'batch-job-definition-not-privileged',
  title: 'Containers of jobs do not run privileged',
  severity: 'high',
  category: 'security',
  why: 'A privileged container is root on its host: who breaks into it has the role of the host and every job beside it.',
  fix: 'Register the job definition without privileged, and give the container the devices that it needs.',
  docs: 'https://docs.aws.amazon.com/batch/latest/APIReference/API_ContainerProperties.html',

  // Left out, a container is not.
  evaluate: ({ item }) =>
    containersOf(item).some(({ isPrivileged }) => isPrivileged)
      ? fail('Containers of the job run privileged.')
      : pass(),
});
