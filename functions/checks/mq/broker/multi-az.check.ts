import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { broker } from './broker.resource.ts';

export const check = defineCheck(broker, {
  id: 'mq-broker-multi-az',
  title: 'Brokers survive the loss of a zone',
  severity: 'medium',
  category: 'reliability',
  why: 'When its zone fails or its instance is maintained, no message is sent or received meanwhile.',
  fix: 'Make the broker anew: active/standby for ActiveMQ, a cluster for RabbitMQ. The mode cannot be changed later.',
  docs: 'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/amazon-mq-broker-architecture.html',

  evaluate({ item }) {
    const mode = answered(item.DeploymentMode, 'DeploymentMode');
    if (mode === 'ACTIVE_STANDBY_MULTI_AZ' || mode === 'CLUSTER_MULTI_AZ') return pass();
    if (mode === 'SINGLE_INSTANCE') return fail('The broker is one instance in one zone.');
    throw new IncompleteAnswerError(`"${mode satisfies never}" is no known mode of deployment.`);
  },
});
