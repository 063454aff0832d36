import { parseArgs } from 'node:util';
import { api } from './api/api.ts';
import { commands } from './commands.ts';
import type { Bench, Benchmark, Figures } from './figures/benchmark.ts';
import { writeIntoDocument } from './figures/document.ts';
import { type PlantedAws, startPlantedAws } from './planted/planted-aws.ts';
import { init } from './processes/init.ts';
import { memory } from './processes/memory.ts';
import { inventoryCosts } from './runs/inventory-costs.ts';
import { runCosts } from './runs/run-costs.ts';
import { judging } from './scan/judging.ts';
import { scan } from './scan/scan.ts';
import { types } from './types.ts';

const usage = `npm run bench -- [names] [options]
  --repeats <n>  how often what takes time is measured (default 3)
  --json         one JSON object on stdout
  --write        puts the figures into docs/benchmarks.md, too
Names:`;

const benchmarks: readonly Benchmark[] = [
  runCosts,
  inventoryCosts,
  api,
  init,
  memory,
  judging,
  scan,
  commands,
  types,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repeats: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const names = benchmarks.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (values.help || unknown.length > 0) {
  console.error(`${usage} ${names.join(', ')}`);
  process.exitCode = values.help ? 0 : 64;
} else {
  await runAll(benchmarks.filter(({ name }) => !positionals.length || positionals.includes(name)));
}

async function runAll(chosen: readonly Benchmark[]): Promise<void> {
  const started = Date.now();
  const onProgress = (message: string) =>
    console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${message}`);
  let planted: Promise<PlantedAws> | undefined;
  const bench: Bench = {
    repeats: Number(values.repeats),
    onProgress,
    planted: () => {
      planted ??= startPlantedAws(onProgress);
      return planted;
    },
  };
  const all: Record<string, readonly object[]> = {};
  try {
    for (const benchmark of chosen) {
      const figures = await benchmark.run(bench);
      if (values.write) await writeIntoDocument(benchmark.name, figures);
      if (!values.json) print(benchmark.title, figures);
      all[benchmark.name] = asObjects(figures);
    }
    if (values.json) console.log(JSON.stringify(all, null, 2));
  } finally {
    await (await planted)?.stop();
  }
}

function print(title: string, { columns, rows }: Figures): void {
  // How it was measured is a sentence, and stands in the document.
  const shown = [columns, ...rows].map((cells) => cells.slice(0, -1));
  const widths = columns.map((_, at) => Math.max(...shown.map((cells) => cells[at]?.length ?? 0)));
  const lines = shown.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  console.log(`\n${title}\n\n${lines.join('\n')}`);
}

function asObjects({ columns, rows }: Figures): readonly object[] {
  return rows.map((cells) =>
    Object.fromEntries(cells.map((cell, at) => [columns[at] || 'figure of', cell])),
  );
}
