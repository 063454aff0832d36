import { type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Watermark } from '../../functions/core/findings/watermark.ts';
import { TenantId, UserId } from '../../functions/core/ids.ts';
import { Member } from '../../functions/core/tenants/member.ts';
import { watermarkPartition, watermarkSort } from '../../functions/data/findings/keys.ts';
import { tenantPartition } from '../../functions/data/store/key.ts';
import type { Item } from '../../functions/data/store/table.ts';
import { memberPrefix } from '../../functions/data/tenants/keys.ts';

export interface MemberRow {
  readonly tenantId: TenantId;
  readonly member: Member;
  /** Under which the person was known before, in user pools that were lost. */
  readonly formerIds: readonly UserId[];
}

export interface WatermarkRow {
  readonly tenantId: TenantId;
  readonly watermark: Watermark;
}

const FormerIds = z.object({ formerIds: z.array(UserId).readonly().default([]) });

/** Every member of every tenant. Reads the whole table, which the platform itself never does. */
export const scanMembers = (client: DynamoDBDocumentClient, table: string) =>
  scan(client, table, memberPrefix, (tenantId, item): MemberRow | undefined =>
    item.PK === tenantPartition(tenantId)
      ? { tenantId, member: Member.parse(item), ...FormerIds.parse(item) }
      : undefined,
  );

/** Every watermark of every tenant. Reads the whole table, too. */
export const scanWatermarks = (client: DynamoDBDocumentClient, table: string) =>
  scan(client, table, watermarkSort, (tenantId, item): WatermarkRow | undefined =>
    item.PK === watermarkPartition(tenantId)
      ? { tenantId, watermark: Watermark.parse(item) }
      : undefined,
  );

/** What stands under a sort key that begins so, in the partitions of any tenant. */
async function* scan<Row>(
  client: DynamoDBDocumentClient,
  TableName: string,
  prefix: string,
  read: (tenantId: TenantId, item: Item) => Row | undefined,
): AsyncGenerator<Row> {
  const pages = paginateScan(
    { client },
    {
      TableName,
      ConsistentRead: true,
      FilterExpression: 'begins_with(PK, :tenant) AND begins_with(SK, :prefix)',
      ExpressionAttributeValues: { ':tenant': 'T#', ':prefix': prefix },
    },
  );
  for await (const { Items = [] } of pages) {
    for (const item of Items) {
      const row = read(TenantId.parse(String(item.PK).split('#')[1]), item);
      if (row) yield row;
    }
  }
}
