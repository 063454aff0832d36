import { check } from '../../../../functions/checks/ecs/service/public-ip-disabled.check.ts';
import type { AssignPublicIp } from '../../../../functions/checks/ecs/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const network = (assignPublicIp?: AssignPublicIp) => ({
  networkConfiguration: {
    awsvpcConfiguration: { subnets: ['subnet-1'], ...(assignPublicIp && { assignPublicIp }) },
  },
});
const message = 'Tasks of the service receive a public address.';

describeCheck(check, {
  pass: {
    'addresses are private': { item: network('DISABLED') },
    'nothing is said, which is DISABLED': { item: network() },
    'task sets keep theirs private': { item: { taskSets: [network('DISABLED')] } },
  },
  fail: {
    'tasks get public addresses': { item: network('ENABLED'), message },
    'one task set gets public addresses': {
      item: { taskSets: [network('DISABLED'), network('ENABLED')] },
      message,
    },
  },
  skips: {
    'a service whose tasks use the network of their host': { item: { status: 'ACTIVE' } },
    'a service that was deleted': { item: { ...network('ENABLED'), status: 'INACTIVE' } },
  },
});
