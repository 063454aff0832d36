import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { ConnectorSummary } from '../shapes.generated.ts';

/** A connector of MSK Connect. */
export const connector = defineResource<ConnectorSummary>({
  service: 'kafkaconnect',
  type: 'AWS::KafkaConnect::Connector',
  scope: 'regional',

  list: {
    operation: 'ListConnectors',
    action: 'kafkaconnect:ListConnectors',
    input: { maxResults: 100 },
    items: 'connectors',
  },

  select: ({ connectorState }) => answered(connectorState, 'connectorState') !== 'DELETING',

  identify: ({ connectorArn, connectorName }, { region }) => ({
    id: connectorArn,
    name: connectorName,
    region,
  }),

  facts: {},
});
