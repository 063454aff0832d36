import type { Bucket } from './bucket.ts';
import type { Table } from './table.ts';

/** The table for rows, the bucket for what is too large for them. */
export interface Store {
  readonly table: Table;
  readonly bucket: Bucket;
}
