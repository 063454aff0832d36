import type { TenantId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import { readWatermark } from '../../data/findings/watermarks.ts';
import { decodeResourceId } from '../../data/resources/resource-id.ts';
import { listResourceHistory, readResource } from '../../data/resources/resources.ts';
import type { Table } from '../../data/store/table.ts';
import type { AnswerOf, RequestOf } from '../http/route.ts';
import type { resourceRoutes } from './resource-routes.ts';
import { shownResource } from './shown-resource.ts';

type Route = (typeof resourceRoutes)['readResource'];

/** A resource with a page of its history. */
export async function showResource(
  table: Table,
  tenantId: TenantId,
  { path, query }: RequestOf<Route>,
): Promise<AnswerOf<Route>> {
  const id = decodeResourceId(tenantId, path.resourceId);
  if (!id) throw notFound();
  // The watermark first: what is written meanwhile then looks older than it is, never fresher.
  const watermark = await readWatermark(table, id);
  const [row, history] = await Promise.all([
    readResource(table, id),
    listResourceHistory(table, id, query),
  ]);
  if (!row) throw notFound();
  return {
    ...shownResource(row, watermark),
    history: {
      ...history,
      items: history.items.map(({ listed, ...said }) => ({ ...said, ...listed })),
    },
  };
}

const notFound = () => new Refusal('not-found', 'There is no such resource.');
