import { check } from '../../../../functions/checks/batch/compute-environment/idle-capacity-small.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Kind = 'EC2' | 'SPOT' | 'FARGATE';
const environment = (minvCpus: number | undefined, type: Kind = 'EC2') => ({
  item: {
    computeEnvironmentName: 'nightly',
    computeEnvironmentArn: 'arn:aws:batch:us-east-1:123456789012:compute-environment/nightly',
    status: 'VALID' as const,
    computeResources: {
      type,
      maxvCpus: 256,
      subnets: ['subnet-1'],
      ...(minvCpus !== undefined && { minvCpus }),
    },
  },
});

describeCheck(check, {
  pass: {
    'it keeps nothing': environment(0),
    'a tenant allows some': { ...environment(4, 'SPOT'), parameters: { mostVCpus: 4 } },
  },
  fail: {
    'it keeps some': {
      ...environment(16),
      message: 'The environment keeps 16 vCPUs without a job.',
    },
  },
  errors: { 'the minimum is missing': { ...environment(undefined), message: /without minvCpus/ } },
  skips: {
    'an environment of Fargate': environment(undefined, 'FARGATE'),
    'an environment that is not managed': {
      item: { ...environment(16).item, computeResources: undefined },
    },
    'an environment that was deleted': { item: { ...environment(16).item, status: 'DELETED' } },
    'an environment without resources': {
      item: {
        computeEnvironmentName: 'own',
        computeEnvironmentArn: 'arn:aws:batch:us-east-1:123456789012:compute-environment/own',
        status: 'VALID',
      },
    },
  },
});
