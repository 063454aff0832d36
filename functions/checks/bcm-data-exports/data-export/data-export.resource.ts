import { defineResource } from '../../../core/resource.ts';
import type { ExportReference, GetExportResponse } from '../shapes.generated.ts';

interface DataExportFacts {
  GetExport: GetExportResponse;
}

const page =
  'https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_DataExports_ListExports.html';

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
    // Said to members of an organisation, where only the account that pays may have them.
    notEnabledOn: {
      'ValidationException: only allowed for regular or payer accounts': page,
      'ValidationException: not permitted for member accounts': page,
    },
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
