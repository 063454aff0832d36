import { check } from '../../../../functions/checks/ecs/container-instance/agent-connected.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const instance = (agentConnected: boolean, status = 'ACTIVE') => ({
  item: { ec2InstanceId: 'i-1', agentConnected, status },
});
const message = 'The agent is not connected.';

describeCheck(check, {
  pass: { 'it is connected': instance(true) },
  fail: {
    'it is not': { ...instance(false), message },
    'it is not, while tasks leave the instance': { ...instance(false, 'DRAINING'), message },
  },
  errors: {
    'nothing is said of the agent': {
      item: { status: 'ACTIVE' },
      message: /without agentConnected/,
    },
  },
  skips: {
    'an instance that is still registering': instance(false, 'REGISTERING'),
    'an instance that is deregistered': instance(false, 'DEREGISTERING'),
    'an instance that is gone': instance(false, 'INACTIVE'),
  },
});
