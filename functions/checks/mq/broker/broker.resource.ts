import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { BrokerSummary, DescribeBrokerResponse } from '../shapes.generated.ts';

export interface BrokerFacts {
  DescribeBroker: DescribeBrokerResponse;
}

/** A broker of ActiveMQ or RabbitMQ. */
export const broker = defineResource<BrokerSummary, BrokerFacts>({
  service: 'mq',
  type: 'AWS::AmazonMQ::Broker',
  scope: 'regional',

  list: {
    operation: 'ListBrokers',
    action: 'mq:ListBrokers',
    input: { MaxResults: 100 },
    items: 'BrokerSummaries',
  },

  select: ({ BrokerState }) => answered(BrokerState, 'BrokerState') !== 'DELETION_IN_PROGRESS',

  identify: ({ BrokerArn, BrokerName }, { region }) => ({
    id: BrokerArn,
    name: BrokerName,
    region,
  }),

  goneOn: {
    NotFoundException:
      'https://docs.aws.amazon.com/amazon-mq/latest/api-reference/brokers-broker-id.html',
  },

  facts: {
    DescribeBroker: {
      action: 'mq:DescribeBroker',
      input: ({ BrokerId }) => ({ BrokerId }),
    },
  },
});
