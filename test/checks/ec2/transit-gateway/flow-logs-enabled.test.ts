import type { FlowLog } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/transit-gateway/flow-logs-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { OwnerId: '123456789012', State: 'available' as const };
const log: FlowLog = { FlowLogStatus: 'ACTIVE', DeliverLogsStatus: 'SUCCESS' };
const gateway = (...flowLogs: FlowLog[]) => ({ item, related: { flowLogs } });
const denied: FlowLog = {
  ...log,
  DeliverLogsStatus: 'FAILED',
  DeliverLogsErrorMessage: 'Access error',
};

describeCheck(check, {
  pass: {
    'it has a flow log': gateway(log),
    'one of two is delivered': gateway(denied, log),
  },
  fail: {
    'it has none': { ...gateway(), message: 'The transit gateway has no active flow log.' },
    'its flow log is not active': {
      ...gateway({ ...log, FlowLogStatus: 'INACTIVE' }),
      message: 'The transit gateway has no active flow log.',
    },
    'the logs cannot be delivered': {
      ...gateway(denied),
      message: 'AWS cannot deliver the flow logs: Access error.',
    },
    'AWS does not say why': {
      ...gateway({ ...log, DeliverLogsStatus: 'FAILED' }),
      message: 'AWS cannot deliver the flow logs.',
    },
  },
  skips: {
    'one that another account shares': { item: { ...item, OwnerId: '999999999999' } },
    'one that was deleted': { item: { ...item, State: 'deleted' } },
  },
});
