import type { FlowLog } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/vpc/flow-logs-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { VpcId: 'vpc-1', OwnerId: '123456789012' };
const log: FlowLog = {
  FlowLogStatus: 'ACTIVE',
  TrafficType: 'REJECT',
  DeliverLogsStatus: 'SUCCESS',
};
const vpc = (...flowLogs: FlowLog[]) => ({ item, related: { flowLogs } });
const denied: FlowLog = {
  ...log,
  DeliverLogsStatus: 'FAILED',
  DeliverLogsErrorMessage: 'Access error',
};

describeCheck(check, {
  pass: {
    'rejected traffic is recorded': vpc(log),
    'all traffic is recorded': vpc({ ...log, TrafficType: 'ALL' }),
    'one of two flow logs is delivered': vpc(denied, log),
  },
  fail: {
    'there is no flow log': {
      ...vpc(),
      message: 'No flow log of the VPC records rejected traffic.',
    },
    'only accepted traffic is recorded': {
      ...vpc({ ...log, TrafficType: 'ACCEPT' }),
      message: 'No flow log of the VPC records rejected traffic.',
    },
    'the logs cannot be delivered': {
      ...vpc(denied, denied),
      message: 'AWS cannot deliver the flow logs: Access error.',
    },
    'AWS does not say why': {
      ...vpc({ ...log, DeliverLogsStatus: 'FAILED' }),
      message: 'AWS cannot deliver the flow logs.',
    },
  },
  errors: {
    'the answer does not say whether a log is active': {
      ...vpc({ ...log, FlowLogStatus: undefined }),
      message: /without FlowLogStatus/,
    },
    'the answer does not say what is recorded': {
      ...vpc({ ...log, TrafficType: undefined }),
      message: /without TrafficType/,
    },
    'the answer does not say whether logs are delivered': {
      ...vpc({ ...log, DeliverLogsStatus: undefined }),
      message: /without DeliverLogsStatus/,
    },
  },
  skips: { 'a VPC that another account shares': { item: { ...item, OwnerId: '210987654321' } } },
});
