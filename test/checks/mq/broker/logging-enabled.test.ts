import { check } from '../../../../functions/checks/mq/broker/logging-enabled.check.ts';
import type { EngineType } from '../../../../functions/checks/mq/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const broker = (engine: string, General: boolean, Audit?: boolean, more: object = {}) => ({
  item: {
    BrokerState: 'RUNNING' as const,
    DeploymentMode: undefined,
    // Written as Amazon MQ answers it.
    EngineType: engine as EngineType,
  },
  facts: {
    DescribeBroker: {
      Logs: {
        General,
        GeneralLogGroup: '/aws/amazonmq/broker/b-1/general',
        ...(Audit !== undefined && { Audit }),
        ...more,
      },
    },
  },
});

describeCheck(check, {
  pass: {
    'ActiveMQ has both logs': broker('ActiveMQ', true, true),
    'RabbitMQ has its one log': broker('RabbitMQ', true),
    'RabbitMQ says that it has no other': broker('RabbitMQ', true, false),
  },
  fail: {
    'ActiveMQ has no audit log': {
      ...broker('ACTIVEMQ', true, false),
      message: 'Off are the audit logs.',
    },
    'ActiveMQ has none': {
      ...broker('ActiveMQ', false, false),
      message: 'Off are the general logs and the audit logs.',
    },
    'it comes with the next reboot': {
      ...broker('RabbitMQ', false, undefined, { Pending: { General: true } }),
      message: 'Off are the general logs.',
    },
  },
  errors: {
    'nothing is said of the audit log of ActiveMQ': {
      ...broker('ActiveMQ', true),
      message: /without Audit/,
    },
  },
});
