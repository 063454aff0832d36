import { defineResource } from '../../../core/resource.ts';
import type { ClientCertificate } from '../shapes.generated.ts';
import { type Stage, stage } from '../stage/stage.resource.ts';

export interface ClientCertificateRelated {
  stages: Stage;
}

/** What REST APIs show to the servers behind them. */
export const clientCertificate = defineResource<
  ClientCertificate,
  // biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
  {},
  ClientCertificateRelated
>({
  service: 'apigateway',
  type: 'AWS::ApiGateway::ClientCertificate',
  scope: 'regional',

  list: {
    operation: 'GetClientCertificates',
    action: 'apigateway:GET',
    input: { limit: 500 },
    items: 'items',
  },

  identify: ({ clientCertificateId: id, description }, { partition, region }) => ({
    id: id && `arn:${partition}:apigateway:${region}::/clientcertificates/${id}`,
    name: description || id,
    region,
  }),

  facts: {},

  related: {
    stages: {
      resource: stage,
      keys: ({ clientCertificateId }) => [clientCertificateId],
      otherKeys: ({ clientCertificateId }: Stage) => [clientCertificateId],
    },
  },
});
