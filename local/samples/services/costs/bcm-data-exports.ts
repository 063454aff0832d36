import type { Place } from '../../places/place.ts';
import { arn, type Said, toldAtHome } from '../../places/told.ts';

/** One export, of the table that is named, and how its delivery goes. */
function exportOf(place: Place, table: string, StatusCode: string): readonly Said[] {
  const ExportArn = arn(place, 'bcm-data-exports', `export/${table.toLowerCase()}`);
  return [
    [
      'bcm-data-exports:ListExports',
      { Exports: [{ ExportArn, ExportName: table, ExportStatus: { StatusCode } }] },
    ],
    [
      'bcm-data-exports:GetExport',
      {
        Export: { ExportArn, Name: table, DataQuery: { QueryStatement: `SELECT * FROM ${table}` } },
      },
      { ExportArn },
    ],
  ];
}

export const bcmDataExports = toldAtHome({
  healthy: (place) => exportOf(place, 'COST_AND_USAGE_REPORT', 'HEALTHY'),
  faulty: (place) => exportOf(place, 'CARBON_EMISSIONS', 'HEALTHY'),
});
