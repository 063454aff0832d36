import { gzipSync } from 'node:zlib';
import type { Route, Routes } from '../../../functions/api/http/route.ts';
import { routeTable } from '../../../functions/api/routes.ts';
import type { TableUsage } from '../../../functions/data/store/table.ts';
import type { ApiRequest } from '../../../test/support/api/call-api.ts';
import type { Benchmark } from '../figures/benchmark.ts';
import { type BenchRequest, requestsFor } from './api-requests.ts';
import { type BenchTenant, largeTenant, smallTenant } from './api-tenants.ts';
import { owner } from './api-world.ts';

const reads = 300;
const writes = 60;
/** Until V8 has compiled what is asked. */
const warmUp = 20;

const families: readonly Routes[] = Object.values(routeTable);
const routes: Readonly<Record<string, Route>> = Object.assign({}, ...families);

export const api: Benchmark = {
  name: 'api',
  title: 'What a request to the API costs',
  async run({ onProgress }) {
    const large = await largeTenant();
    const requests = requestsFor(owner);
    const missing = Object.keys(routes).filter(
      (name) => !requests.some(({ route }) => route === name),
    );
    if (missing.length > 0)
      throw new Error(`Nothing asks for ${missing.join(', ')}: api-requests.ts`);
    const rows: (readonly string[])[] = [];
    for (const request of requests) {
      onProgress(`${request.route} ${request.note ?? ''}`);
      rows.push(await rowOf(request, large));
    }
    return { columns, rows };
  },
};

const columns = [
  'route',
  'DynamoDB requests',
  'read units',
  'write units',
  'answer',
  'in gzip',
  'handler, p50',
  'handler, p99',
  'how it was measured',
];

async function rowOf(bench: BenchRequest, large: BenchTenant & { readonly findings: number }) {
  const isRead = bench.on === 'large';
  const times: number[] = [];
  let used: TableUsage | undefined;
  let answered = '';
  for (let turn = 0; turn < warmUp + (isRead ? reads : writes); turn += 1) {
    const tenant = isRead ? large : await smallTenant();
    const request = await bench.request(tenant);
    const before = tenant.world.table.usage();
    const began = performance.now();
    answered = await ask(bench, tenant, request);
    if (turn >= warmUp) times.push(performance.now() - began);
    used ??= difference(tenant.world.table.usage(), before);
  }
  if (!used) throw new Error(`${bench.route} was never asked.`);
  const { requests, readUnits, writeUnits } = used;
  return [
    `${bench.route}${bench.note ? `, ${bench.note}` : ''}`,
    Object.entries(requests)
      .sort()
      .map(([operation, count]) => `${operation} ${count}`)
      .join(', ') || 'none',
    String(readUnits),
    String(writeUnits),
    bytes(Buffer.byteLength(answered)),
    bytes(answered === '' ? 0 : gzipSync(answered).length),
    milliseconds(percentile(times, 0.5)),
    milliseconds(percentile(times, 0.99)),
    isRead
      ? `${reads} times over ${large.findings.toLocaleString('en')} findings`
      : `${writes} times, each on a new tenant`,
  ];
}

/** @returns the body of the answer, as it is sent */
async function ask(
  { family, route }: BenchRequest,
  { world, tenantId }: BenchTenant,
  request: ApiRequest,
): Promise<string> {
  const answer = await world.ask(family, { user: owner, tenant: tenantId, ...request });
  if (answer.status === routes[route]?.status) {
    return answer.body === undefined ? '' : JSON.stringify(answer.body);
  }
  throw new Error(`${route} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}

function difference(after: TableUsage, before: TableUsage): TableUsage {
  const counts = Object.entries(after.requests).map(
    ([operation, count]) => [operation, count - (before.requests[operation] ?? 0)] as const,
  );
  return {
    ...after,
    requests: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    readUnits: after.readUnits - before.readUnits,
    writeUnits: after.writeUnits - before.writeUnits,
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const bytes = (count: number) => `${count.toLocaleString('en')} B`;

const milliseconds = (value: number) => `${value.toFixed(1)} ms`;
