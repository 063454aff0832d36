import { check } from '../../../../functions/checks/ecs/cluster/exec-logged.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Logging = 'NONE' | 'DEFAULT' | 'OVERRIDE';
const cluster = (logging?: Logging) => ({
  item: {
    status: 'ACTIVE',
    configuration: { executeCommandConfiguration: { ...(logging && { logging }) } },
  },
});

describeCheck(check, {
  pass: {
    'the log of the task has them': cluster('DEFAULT'),
    'a log of their own has them': cluster('OVERRIDE'),
    'nothing is said, which is DEFAULT': cluster(),
    'nothing is configured': { item: { status: 'ACTIVE' } },
  },
  fail: {
    'nothing has them': { ...cluster('NONE'), message: 'Commands of ECS Exec are not logged.' },
  },
  errors: {
    // What ECS will offer is not in the type of today.
    'the word is not known': { ...cluster('HALF' as Logging), message: /the logging HALF/ },
  },
  skips: {
    'a cluster that is being deleted': {
      item: { ...cluster('NONE').item, status: 'DEPROVISIONING' },
    },
  },
});
