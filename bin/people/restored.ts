import { saveWatermark } from '../../functions/data/findings/watermarks.ts';
import type { Command } from './command.ts';

/**
 * Snapshots lie in the bucket, which is not restored with the table: those of later runs stand where
 * the restored watermarks point to, and every run would refuse the first that it reads. So the next run
 * of each account's service is told to read the findings themselves, as after a run that died
 * (docs/decisions/0003-changes-only-storage.md).
 */
export const restored: Command = async (request, { table, watermarks }, { stdout }) => {
  const isDry = request['dry-run'];
  let told = 0;
  let left = 0;
  for await (const { tenantId, watermark } of watermarks()) {
    const { snapshot, uncommittedFrom, fence } = watermark;
    if (!snapshot || uncommittedFrom !== undefined) continue;
    // From the next fence on: all that was written under this one and those before was completed.
    const marked = { ...watermark, uncommittedFrom: fence + 1 };
    if (isDry || (await saveWatermark(table, { tenantId }, marked, fence))) told += 1;
    else left += 1;
  }
  stdout(
    `${table.name}: ${told} services of accounts ${isDry ? 'would compare' : 'compare'} with their findings next.`,
  );
  if (left > 0) stdout(`${left} were being written meanwhile: stop what runs, and repeat this.`);
  return left === 0;
};
