import type { AwsCaller } from '../../../functions/core/scan/aws-caller.ts';
import type { Kind, ListedKind } from '../../../functions/inventory/kind.ts';
import { kinds } from '../../../functions/inventory/kinds.ts';
import { listerOf } from '../../../functions/inventory/lister.ts';
import { accountId } from '../../../test/support/runs/run-samples.ts';
import { createWorld } from '../../../test/support/runs/run-world.ts';
import type { Benchmark } from '../figures/benchmark.ts';
import { madeUpAws } from './many-resources.ts';

const wantedResources = 20_000;

// As in run-costs.ts: us-east-1, November 2026, in dollars.
const prices = { writeUnits: 0.625 / 1e6, readUnits: 0.125 / 1e6, puts: 0.005 / 1000 } as const;

interface InventoryCosts {
  readonly resources: number;
  readonly changed: number;
  readonly calls: number;
  readonly cpuSeconds: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly puts: number;
}

const isListed = (kind: Kind): kind is ListedKind => kind.native === undefined;

/** What the generated kinds would ask, of things that the benchmark makes up; each thing says its own tags. */
const madeUp = (kind: ListedKind): Kind => {
  const { type, service, api, operation, action, global } = kind;
  const own = { type, service, api, operation, action, ...(global && { global }) };
  return { ...own, items: 'Things', arn: 'Arn', name: 'Name', tags: 'Tags' };
};

export const inventoryCosts: Benchmark = {
  name: 'inventory',
  title: 'What an inventory costs',
  async run() {
    const asked = kinds.filter(isListed).map(madeUp);
    const places = asked.reduce((sum, kind) => sum + ('global' in kind ? 1 : 2), 0);
    let calls = 0;
    const things = madeUpAws(accountId, Math.round(wantedResources / places));
    const aws: AwsCaller = {
      ...things,
      page: (request, token) => {
        calls += 1;
        return things.page(request, token);
      },
    };
    const world = await createWorld({
      checks: asked.map((kind) => listerOf(kind)),
      task: { type: 'resource_list' },
      aws: () => aws,
    });

    async function run(): Promise<InventoryCosts> {
      const before = { ...world.dynamodb.consumed(), ...world.s3.requests(), calls };
      const cpu = process.cpuUsage();
      const { last, cause } = await world.run();
      const { user, system } = process.cpuUsage(cpu);
      if (last !== 'Succeeded') throw new Error(`The run ended in ${last}: ${cause}`);
      const after = { ...world.dynamodb.consumed(), ...world.s3.requests() };
      const { result } = await world.lastExecution();
      const { pass = 0 } = result?.counts ?? {};
      return {
        resources: pass,
        changed: pass - (result?.changes.unchanged ?? 0),
        calls: calls - before.calls,
        cpuSeconds: (user + system) / 1e6,
        writeUnits: after.writeUnits - before.writeUnits,
        readUnits: after.readUnits - before.readUnits,
        puts: after.puts - before.puts,
      };
    }

    const runs = [await run(), await run()];
    return { columns, rows: rowsOf(runs, asked.length) };
  },
};

const columns = ['', 'first inventory', 'unchanged second', 'how it was measured'];

function rowsOf(runs: readonly InventoryCosts[], asked: number) {
  const each = (value: (run: InventoryCosts) => number) =>
    runs.map((run) => Math.round(value(run)).toLocaleString('en'));
  const dollarsOf = ({ writeUnits, readUnits, puts }: InventoryCosts) =>
    writeUnits * prices.writeUnits + readUnits * prices.readUnits + puts * prices.puts;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return [
    [
      'resources',
      ...each(({ resources }) => resources),
      `one account, two regions, the ${asked} kinds that no check knows, as many of each; each list says its tags`,
    ],
    ['of them written', ...each(({ changed }) => changed), "the run's own counts"],
    ['calls', ...each(({ calls }) => calls), 'pages of lists, of 100 items each'],
    [
      'CPU seconds',
      ...runs.map(({ cpuSeconds }) => cpuSeconds.toFixed(1)),
      'of this process, which is the table and the bucket, too',
    ],
    [
      'memory, MB',
      '',
      megabytes.toFixed(0),
      'most of this process after both, with both inventories in its table in memory: of a Lambda it is less',
    ],
    [
      'DynamoDB write units',
      ...each(({ writeUnits }) => writeUnits),
      'the table in memory counts as DynamoDB bills, with index entries',
    ],
    ['DynamoDB read units', ...each(({ readUnits }) => readUnits), 'the same'],
    ['S3 PUT', ...each(({ puts }) => puts), 'requests to the bucket in memory'],
    [
      'in dollars',
      ...runs.map((run) => `$${dollarsOf(run).toFixed(5)}`),
      'the rows above at list prices of us-east-1; without Lambda and Step Functions',
    ],
  ];
}
