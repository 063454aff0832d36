import { defineResource } from '../../../core/resource.ts';
import type { ExportReference, GetExportResponse } from '../shapes.generated.ts';

interface DataExportFacts {
  GetExport: GetExportResponse;
}

/**
 * An export of billing data, of whichever table. Northern Virginia alone has them:
 * https://docs.aws.amazon.com/general/latest/gr/billing.html
 */
export const dataExport = defineResource<ExportReference, DataExportFacts>({
  service: 'bcm-data-exports',
  type: 'AWS::BCMDataExports::Export',
  scope: 'global',
  askedIn: { aws: 'us-east-1' },

  list: {
    operation: 'ListExports',
    action: 'bcm-data-exports:ListExports',
    input: { MaxResults: 300 },
    items: 'Exports',
  },

  identify: ({ ExportArn, ExportName }) => ({ id: ExportArn, name: ExportName, region: 'global' }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_DataExports_GetExport.html',
  },

  facts: {
    GetExport: {
      action: 'bcm-data-exports:GetExport',
      input: ({ ExportArn }) => ({ ExportArn }),
    },
  },
});
