import { defineResource } from '../../../core/resource.ts';
import { connection } from '../connection/connection.resource.ts';
import { database } from '../database/database.resource.ts';
import type {
  Connection,
  Database,
  GetDataCatalogEncryptionSettingsResponse,
  GetResourcePolicyResponse,
} from '../shapes.generated.ts';

export interface CatalogFacts {
  GetResourcePolicy: GetResourcePolicyResponse;
}

export interface CatalogRelated {
  databases: Database;
  connections: Connection;
}

const all = { keys: () => ['catalog'], otherKeys: () => ['catalog'] } as const;

/** The data catalog that the account has in each region, used or not. */
export const catalog = defineResource<
  GetDataCatalogEncryptionSettingsResponse,
  CatalogFacts,
  CatalogRelated
>({
  service: 'glue',
  type: 'AWS::Glue::Catalog',
  scope: 'regional',

  get: {
    operation: 'GetDataCatalogEncryptionSettings',
    action: 'glue:GetDataCatalogEncryptionSettings',
  },

  identify: (_, { partition, region, accountId }) => ({
    id: `arn:${partition}:glue:${region}:${accountId}:catalog`,
    name: region,
    region,
  }),

  facts: {
    GetResourcePolicy: {
      action: 'glue:GetResourcePolicy',
      input: () => ({}),
      absentOn: {
        EntityNotFoundException:
          'https://docs.aws.amazon.com/glue/latest/webapi/API_GetResourcePolicy.html',
      },
    },
  },

  related: {
    databases: { resource: database, ...all },
    connections: { resource: connection, ...all },
  },
});
