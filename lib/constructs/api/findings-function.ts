import type { Env } from '../../../functions/api/findings/env.ts';
import { indexNames } from '../data/tenant-table.ts';
import type { ApiFunctionSettings, ApiResources } from './api-function.ts';

export const findingsFunction = ({ table }: ApiResources): ApiFunctionSettings<Env> => ({
  description: 'Serves findings and their history.',
  environment: { TABLE_NAME: table.table.tableName },
  allow(role) {
    table.allow(role, ['T#*'], ['BatchGetItem', 'GetItem', 'Query']);
    for (const index of indexNames) table.allowQuery(role, index);
  },
});
