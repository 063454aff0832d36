import { check } from '../../../../functions/checks/mq/broker/not-public.check.ts';
import type { BrokerState } from '../../../../functions/checks/mq/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const broker = (PubliclyAccessible: boolean, BrokerState: BrokerState = 'RUNNING') => ({
  item: { BrokerState, DeploymentMode: undefined, EngineType: undefined },
  facts: { DescribeBroker: { PubliclyAccessible } },
});
const { item } = broker(true, 'DELETION_IN_PROGRESS');

describeCheck(check, {
  pass: { 'it is': broker(false) },
  fail: {
    'it is not': { ...broker(true), message: 'The broker is reached from outside of its VPC.' },
  },
  skips: { 'one that is being deleted': { item } },
});
