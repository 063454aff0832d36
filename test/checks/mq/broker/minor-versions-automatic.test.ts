import { check } from '../../../../functions/checks/mq/broker/minor-versions-automatic.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const broker = (AutoMinorVersionUpgrade: boolean) => ({
  item: { BrokerState: 'RUNNING' as const, DeploymentMode: undefined, EngineType: undefined },
  facts: { DescribeBroker: { AutoMinorVersionUpgrade } },
});

describeCheck(check, {
  pass: { 'they do': broker(true) },
  fail: {
    'they do not': {
      ...broker(false),
      message: 'Minor versions are not installed by themselves.',
    },
  },
});
