import type { WithFacts } from '../../../core/join.ts';
import { defineResource } from '../../../core/resource.ts';
import { membership } from '../../organizations/membership/membership.resource.ts';
import type { DescribeOrganizationResponse } from '../../organizations/shapes.generated.ts';
import type { ReportDefinition } from '../cur.shapes.generated.ts';
import { dataExport } from '../data-export/data-export.resource.ts';
import { reportDefinition } from '../report-definition/report-definition.resource.ts';
import type { ExportReference, GetExportResponse } from '../shapes.generated.ts';

export interface AccountRelated {
  exports: WithFacts<ExportReference, { GetExport: GetExportResponse }>;
  reports: ReportDefinition;
  /** One, `undefined` if the account is in no organisation. */
  membership: DescribeOrganizationResponse | undefined;
}

const all = { keys: () => ['account'], otherKeys: () => ['account'] } as const;

/** The account, with all that it has delivered of its bill. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const account = defineResource<undefined, {}, AccountRelated>({
  service: 'bcm-data-exports',
  type: 'AWS::BCMDataExports::Account',
  scope: 'global',
  askedIn: { aws: 'us-east-1' },
  anchor: true,

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},

  related: {
    exports: { resource: dataExport, facts: ['GetExport'], ...all },
    reports: { resource: reportDefinition, ...all },
    membership: { resource: membership, ...all },
  },
});
