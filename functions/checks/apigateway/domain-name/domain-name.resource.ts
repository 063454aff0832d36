import { defineResource } from '../../../core/resource.ts';
import type { DomainName } from '../shapes.generated.ts';

/** A domain of the account's own, for APIs of any kind. */
export const domainName = defineResource<DomainName>({
  service: 'apigateway',
  type: 'AWS::ApiGateway::DomainName',
  scope: 'regional',

  list: {
    operation: 'GetDomainNames',
    action: 'apigateway:GET',
    input: { limit: 500, resourceOwner: 'SELF' },
    items: 'items',
  },

  // https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
  identify: ({ domainName: name, domainNameArn }, { partition, region }) => ({
    id: domainNameArn || (name && `arn:${partition}:apigateway:${region}::/domainnames/${name}`),
    name,
    region,
  }),

  facts: {},
});
