import { defineResource } from '../../../core/resource.ts';
import type { ServerCertificateMetadata } from '../shapes.generated.ts';

export const serverCertificate = defineResource<ServerCertificateMetadata>({
  service: 'iam',
  type: 'AWS::IAM::ServerCertificate',
  scope: 'global',

  list: {
    operation: 'ListServerCertificates',
    action: 'iam:ListServerCertificates',
    input: { MaxItems: 1000 },
    items: 'ServerCertificateMetadataList',
  },

  identify: ({ Arn, ServerCertificateName }) => ({
    id: Arn,
    name: ServerCertificateName,
    region: 'global',
  }),

  facts: {},
});
