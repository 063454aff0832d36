import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeDocumentPermissionResponse,
  DocumentIdentifier,
} from '../shapes.generated.ts';

export interface DocumentFacts {
  DescribeDocumentPermission: DescribeDocumentPermissionResponse;
}

/** A document of the account; Amazon's own and those that others share are not listed. */
export const document = defineResource<DocumentIdentifier, DocumentFacts>({
  service: 'ssm',
  type: 'AWS::SSM::Document',
  scope: 'regional',

  list: {
    operation: 'ListDocuments',
    action: 'ssm:ListDocuments',
    input: { Filters: [{ Key: 'Owner', Values: ['Self'] }], MaxResults: 50 },
    items: 'DocumentIdentifiers',
  },

  identify: ({ Name }, { partition, region, accountId }) => ({
    id: Name && `arn:${partition}:ssm:${region}:${accountId}:document/${Name}`,
    name: Name,
    region,
  }),

  facts: {
    DescribeDocumentPermission: {
      action: 'ssm:DescribeDocumentPermission',
      input: ({ Name }) => ({ Name, PermissionType: 'Share', MaxResults: 200 }),
      pages: 'AccountIds',
    },
  },
});
