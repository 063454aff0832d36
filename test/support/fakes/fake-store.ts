import { type Bucket, openBucket } from '../../../functions/data/store/bucket.ts';
import { openTable } from '../../../functions/data/store/open-table.ts';
import type { Table } from '../../../functions/data/store/table.ts';
import type { Clock } from '../../../functions/platform/process/clock.ts';
import { createFakeDynamoDB, type Intercept, type Request } from './fake-dynamodb.ts';
import { createFakeS3 } from './fake-s3.ts';

/** The table and the bucket as one process has them. */
export interface FakeProcess {
  readonly table: Table;
  readonly bucket: Bucket;
  /** What it asked, in order. */
  readonly requests: readonly Request[];
}

/** An empty table and an empty bucket in memory, and processes that use them. */
export function createFakeStore() {
  const dynamodb = createFakeDynamoDB();
  const s3 = createFakeS3();

  function connect(intercept: Intercept = async (_, run) => run()): FakeProcess {
    const requests: Request[] = [];
    const noted: Intercept = (request, run) => {
      requests.push(request);
      return intercept(request, run);
    };
    return {
      table: openTable('roundsman', { client: dynamodb.connect(noted) }),
      bucket: openBucket('evidence', { client: s3.connect(noted) }),
      requests,
    };
  }

  return { dynamodb, s3, connect };
}

export type FakeStore = ReturnType<typeof createFakeStore>;

/** How often each operation was asked for. */
export function countByOperation(requests: readonly Request[]): Readonly<Record<string, number>> {
  const groups = Map.groupBy(requests, ({ operation }) => operation);
  return Object.fromEntries([...groups].map(([operation, all]) => [operation, all.length]));
}

export class Killed extends Error {
  override readonly name = 'Killed';
}

/** A process that dies when its nth write has been made, and before it hears of it. */
export function killedAfter(nth: number): { readonly intercept: Intercept; isDead(): boolean } {
  let writes = 0;
  let dead = false;
  return {
    isDead: () => dead,
    async intercept({ isWrite }, run) {
      if (dead) throw new Killed();
      if (isWrite) writes += 1;
      if (writes < nth) return run();
      dead = true;
      run();
      throw new Killed();
    },
  };
}

/** A clock that stands still until it is moved. Whoever sleeps moves it. */
export function createFakeClock(start: string): Clock & { move(milliseconds: number): void } {
  let now = Date.parse(start);
  return {
    now: () => now,
    async sleep(milliseconds) {
      now += milliseconds;
    },
    move(milliseconds) {
      now += milliseconds;
    },
  };
}
