import { checks } from '../../../functions/checks/registry.generated.ts';
import type { AwsCaller, AwsPage, AwsRequest } from '../../../functions/core/scan/aws-caller.ts';
import { createLedger } from '../../../functions/core/scan/ledger.ts';
import type { ScanRequest } from '../../../functions/core/scan/plan.ts';
import { scan } from '../../../functions/core/scan/scan.ts';
import { createCaller } from '../../../functions/platform/calls/caller.ts';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';
import { modelClients } from '../../../functions/platform/models/model-clients.ts';
import type { Benchmark } from '../figures/benchmark.ts';
import { inWords, spreadOf } from '../figures/spread.ts';
import type { PlantedAws } from '../planted/planted-aws.ts';
import { plantedAccount, plantedRegions } from '../planted/plants/place.ts';

const request: Omit<ScanRequest, 'now'> = {
  accountId: plantedAccount,
  partition: 'aws',
  regions: plantedRegions,
  checks,
};
const rounds = 20;

export const judging: Benchmark = {
  name: 'judging',
  title: 'Evaluations per second per core',
  async run(bench) {
    const aws = await recorded(await bench.planted());
    const first = await judge(aws);
    const rates: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { evaluations, cpuSeconds } = await judge(aws);
      rates.push(evaluations / cpuSeconds);
    }
    const rate = inWords(spreadOf(rates.map((perSecond) => perSecond / 1000)), 'thousand');
    return {
      columns: ['', 'figure', 'how it was measured'],
      rows: [
        [
          'evaluations of one scan',
          first.evaluations.toLocaleString('en'),
          `all ${checks.length} checks over the planted account`,
        ],
        [
          'evaluations per CPU second, warm',
          rate,
          `list, facts, joins and judgements in one process, ${rounds} rounds; what AWS answered the first time, parsed, is answered from memory, so neither the SDK nor a network is in it`,
        ],
        [
          'evaluations per CPU second, first round',
          inWords(spreadOf([first.evaluations / first.cpuSeconds / 1000]), 'thousand'),
          'the same, before V8 has optimised anything: what a Lambda that starts cold has',
        ],
      ],
    };
  },
};

async function judge(aws: AwsCaller) {
  const before = process.cpuUsage();
  let evaluations = 0;
  for await (const { observations } of scan({ ...request, now: new Date() }, aws, createLedger())) {
    evaluations += observations.length;
  }
  const { user, system } = process.cpuUsage(before);
  return { evaluations, cpuSeconds: (user + system) / 1e6 };
}

/** Asks the planted account once; from then on answers from memory. */
async function recorded({ target, front, env }: PlantedAws): Promise<AwsCaller> {
  await front.begin({ target, latency: 0, answers: 'recorded anew' });
  Object.assign(process.env, env);
  const retry = createRetryRule();
  const credentials = { accessKeyId: 'planted', secretAccessKey: 'planted' };
  const { accountId, partition } = request;
  const caller = createCaller({ accountId, partition, credentials, clients: modelClients, retry });
  const answers = new Map<string, Promise<object | AwsPage>>();
  const remember = <Answer extends object>(key: string, ask: () => Promise<Answer>) => {
    const answer = answers.get(key) ?? ask();
    answers.set(key, answer);
    // The key holds the request, and whether a page or an answer was asked for.
    return answer as Promise<Answer>;
  };
  const keyOf = ({ api, operation, region, input }: AwsRequest, part: string) =>
    [part, api, operation, region, JSON.stringify(input)].join(' ');
  const aws: AwsCaller = {
    call: (asked) => remember(keyOf(asked, 'call'), () => caller.call(asked)),
    page: (asked, token = '') =>
      remember(keyOf(asked, `page ${token}`), () => caller.page(asked, token || undefined)),
    pause: async () => undefined,
  };
  await judge(aws);
  caller.close();
  return aws;
}
