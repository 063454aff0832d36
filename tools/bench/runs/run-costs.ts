import { checks as catalogue } from '../../../functions/checks/registry.generated.ts';
import { accountId } from '../../../test/support/runs/run-samples.ts';
import { createWorld } from '../../../test/support/runs/run-world.ts';
import type { Benchmark } from '../figures/benchmark.ts';
import { madeUpAws, madeUpChecks, oneInAHundred } from './many-resources.ts';

const wantedFindings = 20_000;

// https://aws.amazon.com/dynamodb/pricing/on-demand/, /s3/pricing/, /step-functions/pricing/: us-east-1,
// November 2026, in dollars.
const prices = [
  ['writeUnits', 0.625 / 1e6],
  ['readUnits', 0.125 / 1e6],
  ['puts', 0.005 / 1000],
  ['gets', 0.0004 / 1000],
  ['transitions', 0.025 / 1000],
] as const;

type Costs = Readonly<Record<(typeof prices)[number][0], number>>;

interface RunCosts extends Costs {
  readonly findings: number;
  readonly changed: number;
  readonly shards: number;
}

export const runCosts: Benchmark = {
  name: 'run-costs',
  title: 'What a run costs',
  async run() {
    const byService = Map.groupBy(catalogue, ({ resource }): string => resource.service);
    const services = [...byService].map(([service, own]) => ({
      service,
      checkIds: own.map(({ id }) => id),
    }));
    let isFlipped = false;
    const world = await createWorld({
      checks: madeUpChecks(services, (id, arn) => isFlipped && oneInAHundred(id, arn)),
      aws: () => madeUpAws(accountId, Math.round(wantedFindings / 2 / catalogue.length)),
    });
    let known = consumption();

    function consumption(): Omit<Costs, 'transitions'> {
      const { readUnits, writeUnits } = world.dynamodb.consumed();
      return { readUnits, writeUnits, ...world.s3.requests() };
    }

    async function run(): Promise<RunCosts> {
      const walk = await world.run();
      if (walk.last !== 'Succeeded')
        throw new Error(`The run ended in ${walk.last}: ${walk.cause}`);
      const before = known;
      known = consumption();
      const { result, plannedShards } = await world.lastExecution();
      known = consumption();
      const { pass = 0, fail = 0 } = result?.counts ?? {};
      const unchanged = result?.changes.unchanged ?? 0;
      return {
        findings: pass + fail,
        changed: pass + fail - unchanged,
        shards: plannedShards,
        transitions: walk.entered.length,
        writeUnits: known.writeUnits - before.writeUnits,
        readUnits: known.readUnits - before.readUnits,
        puts: known.puts - before.puts,
        gets: known.gets - before.gets,
      };
    }

    const first = await run();
    const second = await run();
    isFlipped = true;
    const third = await run();
    return { columns, rows: rowsOf([first, second, third], services.length) };
  },
};

const columns = ['', 'first run', 'unchanged second run', '1 % changed', 'how it was measured'];

function rowsOf(runs: readonly RunCosts[], services: number) {
  const each = (value: (run: RunCosts) => number | string) =>
    runs.map((run) => {
      const found = value(run);
      return typeof found === 'string' ? found : Math.round(found).toLocaleString('en');
    });
  const costOf = (run: RunCosts) =>
    prices.reduce((sum, [what, price]) => sum + run[what] * price, 0);
  const [first] = runs;
  const ratio = (value: (run: RunCosts) => number) =>
    each((run) => (first ? `${((value(run) / value(first)) * 100).toFixed(2)} %` : ''));
  return [
    [
      'findings',
      ...each(({ findings }) => findings),
      `one account, ${services} services in two regions, with as many checks each as the catalogue has; one in five fails`,
    ],
    ['of them changed', ...each(({ changed }) => changed), "the run's own counts"],
    [
      'Step Functions transitions',
      ...each(({ transitions, shards }) => `${transitions} (shards: ${shards})`),
      'states entered by the real definition on an interpreter: 7, and 3 more per shard',
    ],
    [
      'DynamoDB write units',
      ...each(({ writeUnits }) => writeUnits),
      'the table in memory counts as DynamoDB bills: whole KB of each item written, and of each index entry that is written, moved or removed; twice in a transaction',
    ],
    ['write units, of the first run', ...ratio(({ writeUnits }) => writeUnits), ''],
    [
      'write units per changed finding',
      ...each(({ writeUnits, changed }) => (changed > 0 ? (writeUnits / changed).toFixed(2) : '–')),
      'finding, its places among what is not passing and among those of its resource, history, and its place among the changes of the run',
    ],
    [
      'DynamoDB read units',
      ...each(({ readUnits }) => readUnits),
      'whole 4 KB of what each request reads; half where it need not be consistent',
    ],
    ['S3 PUT', ...each(({ puts }) => puts), 'requests to the bucket in memory'],
    ['S3 GET', ...each(({ gets }) => gets), 'the same'],
    [
      'in dollars',
      ...each((run) => `$${costOf(run).toFixed(5)}`),
      'the rows above at list prices of us-east-1; without Lambda',
    ],
  ];
}
