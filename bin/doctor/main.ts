import { UsageError } from '../operator/usage-error.ts';
import { type Options, readOptions } from './arguments.ts';
import { doctorPolicy } from './aws/permissions.ts';
import { openClients, type Place } from './aws/place.ts';
import { type Identity, judgeIdentity, judgeRegion, regionOf, whoAsks } from './examine/account.ts';
import { examineAccount, examineDeployment, examineStage } from './examine/examine.ts';
import { linesOfHere } from './examine/here.ts';
import { help } from './help.ts';
import { NotAskedError, notAsked } from './report/line.ts';
import {
  exitCodeOf,
  jsonOf,
  openReport,
  type Report,
  type Subject,
  summaryOf,
} from './report/report.ts';
import { tryOut } from './trial/trial.ts';

/** What the doctor has to do with outside AWS. */
export interface World {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Given on Ctrl-C. */
  readonly interrupted: AbortSignal;
}

/** Runs the doctor. @returns the exit code: 0 all is well, 1 it is not, 2 wrong usage */
export async function main(args: readonly string[], world: World): Promise<0 | 1 | 2> {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    world.stderr(`${error.message}\n\nSee: npm run doctor -- --help\n`);
    return 2;
  }
  if (options === 'help') {
    world.stdout(help);
    return 0;
  }
  if ('policyOf' in options) {
    world.stdout(`${JSON.stringify(doctorPolicy(options.policyOf), null, 2)}\n`);
    return 0;
  }
  const report = openReport(options.json ? () => undefined : world.stdout);
  const place = await examine(options, report, world);
  const subject: Subject = {
    stage: options.config.name,
    deployed: options.deployed,
    ...(place && { region: place.region, accountId: place.accountId }),
  };
  world.stdout(options.json ? jsonOf(subject, report.lines) : summaryOf(report.lines));
  return exitCodeOf(report.lines);
}

/** Writes the whole report. @returns where it looked; undefined if it got nowhere */
async function examine(options: Options, report: Report, world: World): Promise<Place | undefined> {
  const { config, given, deployed } = options;
  report.section(`Stage ${config.name}`);
  for (const line of linesOfHere(config, given)) report.add(line);
  const place = await reach(options, report);
  if (!place) return undefined;
  await examineAccount(place, report);
  const inventory = await examineStage(place, options, report);
  if (!deployed || !inventory) return place;
  await examineDeployment(place, inventory, { siteUrl: options.siteUrl, report });
  report.section('A trial, as the tenant doctor');
  await tryOut(place, options, inventory, {
    report,
    progress: (message) => world.stderr(`... ${message}\n`),
    interrupted: world.interrupted,
  });
  return place;
}

/** Where to look, and as whom. Without both, nothing else can be asked. */
async function reach({ config, given }: Options, report: Report): Promise<Place | undefined> {
  const region = await regionOf(config.region);
  const judged = judgeRegion(region, given);
  report.add({ id: 'region', question: 'Region', ...judged });
  if (!region || judged.verdict !== 'good') return undefined;
  const identity = await identityIn(region);
  const answer = identity instanceof NotAskedError ? notAsked(identity) : judgeIdentity(identity);
  report.add({ id: 'identity', question: 'Who asks', ...answer });
  if (identity instanceof NotAskedError || answer.verdict === 'missing') return undefined;
  return { config, given, region, accountId: identity.accountId, aws: openClients(region) };
}

async function identityIn(region: string): Promise<Identity | NotAskedError> {
  try {
    return await whoAsks(region);
  } catch (error) {
    if (error instanceof NotAskedError) return error;
    throw error;
  }
}
