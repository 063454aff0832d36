import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { type AnyCheck, defineCheck, pass } from '../../../functions/core/check.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { ScanCursor } from '../../../functions/core/scan/cursor.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { type FakeAws, failed, fakeAws, inPages } from '../../support/fakes/fake-aws.ts';

const name = (Id: string) => ({ Id });
const thing = defineResource<{ readonly Id: string }>({
  service: 'sqs',
  type: 'Test::Thing',
  scope: 'regional',
  list: { operation: 'ListThings', action: 'sqs:ListQueues', items: 'Things' },
  identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
  facts: {},
});
const check = defineCheck(thing, { ...metadata('sqs-x'), evaluate: pass });

const part = defineResource<{ readonly Id: string }>({
  service: 'sqs',
  type: 'Test::Part',
  scope: 'regional',
  identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
  facts: {},
  parent: thing,
  list: {
    operation: 'ListParts',
    action: 'sqs:ListQueueTags',
    input: (parent: object) => parent,
    items: 'Parts',
  },
});
const ofPart = defineCheck(part, { ...metadata('sqs-part'), evaluate: pass });

/** Runs in entries of `steps` steps each, until the scan is at its end. */
async function inEntries(
  aws: (entry: number) => FakeAws,
  checks: readonly AnyCheck[],
  steps: number,
) {
  const lines: string[] = [];
  let from: ScanCursor | undefined;
  for (let entry = 0; entry < 100; entry += 1) {
    const scanned = await runScan(aws(entry), checks, {
      stopAfter: steps,
      regions: ['eu-west-1', 'us-east-1'],
      ...(from && { from }),
    });
    lines.push(...scanned.lines);
    from = ScanCursor.parse(scanned.cursor);
    const ends = Object.values(from);
    if (
      ends.length > 0 &&
      ends.every((end) => typeof end === 'string') &&
      scanned.steps.length < steps
    ) {
      return { lines: lines.toSorted(), entries: entry + 1, cursor: from };
    }
  }
  throw new Error('No end.');
}

const things = [['a', 'b', 'c'].map(name), ['d', 'e'].map(name), [], ['f'].map(name)];

describe('a scan that is left and gone on with', () => {
  it.each([1, 2, 3, 4, 5, 7, 11])('every %i steps loses and repeats nothing', async (steps) => {
    const aws = () => fakeAws({ lists: { 'sqs:ListThings': inPages('Things', things) } });

    const { lines, cursor } = await inEntries(aws, [check], steps);

    expect(lines).toEqual(
      ['eu-west-1', 'us-east-1'].flatMap((region) =>
        ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `sqs-x ${region} ${id} pass`),
      ),
    );
    expect(Object.values(cursor)).toEqual(['listed', 'listed']);
  });

  it.each([1, 2, 3, 5])('inside a nested list, every %i steps', async (steps) => {
    const aws = () =>
      fakeAws({
        lists: {
          'sqs:ListThings': inPages('Things', things),
          'sqs:ListParts': (request, token) => {
            const { Id } = request.input as { readonly Id: string };
            return inPages('Parts', [[name(`${Id}1`), name(`${Id}2`)], [name(`${Id}3`)]])(
              request,
              token,
            );
          },
        },
      });

    const { lines } = await inEntries(aws, [ofPart], steps);

    expect(lines).toEqual(
      ['eu-west-1', 'us-east-1'].flatMap((region) =>
        ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((id) =>
          [1, 2, 3].map((at) => `sqs-part ${region} ${id}${at} pass`),
        ),
      ),
    );
  });

  it('judges a page again rather than miss an item, when one before it was deleted', async () => {
    const before = fakeAws({
      lists: { 'sqs:ListThings': inPages('Things', [['a', 'b', 'c'].map(name)]) },
    });
    const after = fakeAws({
      lists: { 'sqs:ListThings': inPages('Things', [['b', 'c'].map(name)]) },
    });

    const first = await runScan(before, [check], { stopAfter: 2 });
    const second = await runScan(after, [check], { from: first.cursor });

    expect(first.lines).toEqual(['sqs-x eu-west-1 a pass', 'sqs-x eu-west-1 b pass']);
    expect(second.lines).toEqual(['sqs-x eu-west-1 b pass', 'sqs-x eu-west-1 c pass']);
  });

  it('remembers that the list was not whole', async () => {
    const aws = fakeAws({
      lists: { 'sqs:ListThings': inPages('Things', [[{ Id: '' }, name('b')]]) },
    });

    const first = await runScan(aws, [check], { stopAfter: 1 });
    const second = await runScan(aws, [check], { from: first.cursor });

    expect(first.lines).toEqual(['sqs-x eu-west-1 - error: service']);
    expect(second.lines).toEqual(['sqs-x eu-west-1 b pass']);
    expect(second.steps.at(-1)?.end).toBe('failed');
  });

  it('asks nothing of a unit that ended', async () => {
    const aws = fakeAws({
      lists: {
        'sqs:ListThings': () => {
          throw failed('ListThings', 'Oops');
        },
      },
    });

    const first = await runScan(aws, [check]);
    const second = await runScan(aws, [check], { from: first.cursor });

    expect(second.steps).toEqual([]);
    expect(aws.asked).toHaveLength(1);
  });
});

describe('memory', () => {
  it('does not hold the items of pages that were judged', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const pages = 50;
    const listed: WeakRef<object>[] = [];
    let alive = 0;
    const aws = fakeAws({
      lists: {
        'sqs:ListThings': async (_, token = '0') => {
          const page = Number(token);
          // References are let go of between tasks only.
          await new Promise(setImmediate);
          if (page === pages - 1) {
            collect();
            alive = listed.filter((item) => item.deref()).length;
          }
          const Things = Array.from({ length: 100 }, (_, at) => name(`${page}-${at}`));
          listed.push(...Things.map((item) => new WeakRef(item)));
          return { answer: { Things }, ...(page + 1 < pages && { nextToken: String(page + 1) }) };
        },
      },
    });

    const { lines } = await runScan(aws, [check]);

    expect(lines).toHaveLength(pages * 100);
    expect(alive).toBeLessThan(300);
  });
});
