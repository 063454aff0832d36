import type { TargetStatus } from '../../../../functions/checks/vpc-lattice/shapes.generated.ts';
import { check } from '../../../../functions/checks/vpc-lattice/target-group/targets-healthy.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = {
  arn: 'arn:aws:vpc-lattice:us-east-1:123456789012:targetgroup/tg-1',
  status: 'ACTIVE' as const,
};
const of = (...statuses: TargetStatus[]) => ({
  item,
  facts: {
    ListTargets: { items: statuses.map((status, index) => ({ id: `i-${index}`, status })) },
  },
});

describeCheck(check, {
  pass: { 'all are healthy': of('HEALTHY', 'HEALTHY') },
  fail: {
    'one is not': {
      ...of('HEALTHY', 'UNHEALTHY', 'INITIAL'),
      message: 'Targets that are unhealthy: i-1.',
    },
  },
  none: {
    'it has none': of(),
    'one was only added': of('HEALTHY', 'INITIAL'),
    'it is a function, which is not checked': of('UNAVAILABLE'),
    'no service uses it': of('UNUSED'),
  },
  errors: {
    'the word is not known': { ...of('ODD' as 'INITIAL'), message: /"ODD"/ },
    'the targets were left out': {
      item,
      facts: { ListTargets: undefined },
      message: /without items/,
    },
  },
  skips: {
    'one that could not be made': { item: { ...item, status: 'CREATE_FAILED' } },
    'one that is being deleted': { item: { ...item, status: 'DELETE_IN_PROGRESS' } },
    'one of another account': {
      item: { ...item, arn: 'arn:aws:vpc-lattice:us-east-1:999999999999:targetgroup/tg-1' },
    },
  },
});
