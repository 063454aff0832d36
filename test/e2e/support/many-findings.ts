import type { Severity } from '../../../functions/core/severity.ts';
import { selectOpenFindings } from '../../../functions/data/findings/findings.ts';
import {
  type FindingOwner,
  findingPartition,
  findingSort,
  openIndex,
  resourceHash,
  resourceIndex,
} from '../../../functions/data/findings/keys.ts';
import type { Item } from '../../../functions/data/store/table.ts';
import { store } from './platform.ts';
import type { TestTenant } from './tenants.ts';

/** How many lists are written at once. */
const writers = 4;

/** Copies one finding that a run has made onto many more resources, which no run knows: they are in lists, and in no count. */
export async function copyFinding(
  { tenantId, accountId }: TestTenant,
  severity: Severity,
  count: number,
): Promise<void> {
  const { findings } = await selectOpenFindings(
    store.table,
    { tenantId, severity },
    { limit: 1, reads: 1, takes: () => true },
  );
  const [finding] = findings;
  if (!finding?.resource) throw new Error(`No resource has an open finding that is ${severity}.`);
  const { checkId, region, service, resource } = finding;
  const owner: FindingOwner = { tenantId, accountId, service };
  const original = await store.table.get({
    PK: findingPartition(owner),
    SK: findingSort(checkId, region, resourceHash(resource.id)),
  });
  if (!original) throw new Error('The finding is gone.');

  const newest = Date.parse(finding.changedAt);
  const copies = Array.from({ length: count }, (_, index): Item => {
    const id = `${resource.id}-copy-${index}`;
    const hash = resourceHash(id);
    const sort = findingSort(checkId, region, hash);
    const changedAt = new Date(newest - (index + 1) * 1000).toISOString();
    return {
      ...original,
      SK: sort,
      resource: { ...resource, id, name: `copy-${index}` },
      changedAt,
      ...resourceIndex(owner, { checkId, region, resource: hash }),
      ...openIndex(owner, severity, changedAt, sort),
    };
  });
  const share = Math.ceil(count / writers);
  await Promise.all(
    Array.from({ length: writers }, (_, writer) =>
      store.table.putAll(copies.slice(writer * share, (writer + 1) * share)),
    ),
  );
}
