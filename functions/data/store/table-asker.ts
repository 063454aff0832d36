import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { RetryRule } from '../../platform/calls/retry.ts';
import type { Pacer } from './pacer.ts';
import { storeBusy, storeError } from './store-error.ts';
import type { TableUsage } from './table.ts';
import { conditionFailure, isContention } from './table-refusals.ts';

/** What DynamoDB says of a request's cost: one of a table, or one for each table of a batch. */
interface Answer {
  readonly ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] | undefined;
}

/** Makes the requests of one table: counts what they cost, and says in our words why one failed. */
export interface TableAsker {
  /** Waits until the pacer lets another write through. */
  ready(): Promise<void>;
  /** One request. Throws a ConditionFailedError, or what `storeError` makes of the failure. */
  ask<Of extends Answer>(operation: string, request: () => Promise<Of>): Promise<Of>;
  /** A write, repeated where DynamoDB did nothing because it was busy. Throws a BusyError in the end. */
  change<Of extends Answer>(operation: string, request: () => Promise<Of>): Promise<Of>;
  usage(): TableUsage;
}

const reading: ReadonlySet<string> = new Set(['BatchGetItem', 'GetItem', 'Query']);

export function createTableAsker(retry: RetryRule, pacer: Pacer | undefined): TableAsker {
  const requests: Record<string, number> = {};
  let readUnits = 0;
  let writeUnits = 0;

  function count(operation: string, units: number): void {
    if (reading.has(operation)) {
      readUnits += units;
      return;
    }
    writeUnits += units;
    pacer?.spend(units);
  }

  const asker: TableAsker = {
    async ready() {
      await pacer?.ready();
    },

    async ask(operation, request) {
      requests[operation] = (requests[operation] ?? 0) + 1;
      try {
        const answer = await request();
        count(operation, unitsOf(answer.ConsumedCapacity));
        return answer;
      } catch (error) {
        throw conditionFailure(error) ?? storeError('dynamodb', operation, error);
      }
    },

    async change(operation, request) {
      for (let attempt = 1; ; attempt += 1) {
        await pacer?.ready();
        try {
          return await asker.ask(operation, request);
        } catch (error) {
          if (!isContention(error)) throw error;
          if (!(await retry.waitBeforeRepeat(attempt))) throw storeBusy(operation, error);
        }
      }
    },

    usage: () => {
      const { repeats, delayMilliseconds } = retry.counts();
      return { requests: { ...requests }, readUnits, writeUnits, repeats, delayMilliseconds };
    },
  };
  return asker;
}

const unitsOf = (consumed: Answer['ConsumedCapacity']): number =>
  [consumed].flat().reduce((sum, one) => sum + (one?.CapacityUnits ?? 0), 0);
