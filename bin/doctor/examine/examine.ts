import type { Place } from '../aws/place.ts';
import {
  type Line,
  missing,
  NotAskedError,
  notAsked,
  type Question,
  settle,
} from '../report/line.ts';
import type { Report } from '../report/report.ts';
import { bootstrap, concurrency } from './account.ts';
import { clientQuestions } from './clients.ts';
import { alarms, judgeProtection, subscriptions } from './deployed.ts';
import { linesOfHosting, withoutHosting } from './hosting.ts';
import { leftoverQuestions } from './leftovers.ts';
import { linesOfMail } from './mail.ts';
import { quotaQuestions } from './quotas.ts';
import { type Inventory, judgeStack, stackKinds, stackName, takeInventory } from './stacks.ts';

/** What a deployment needs of the account. It only reads. */
export async function examineAccount(place: Place, report: Report): Promise<void> {
  report.section('The account');
  report.add(await settle(bootstrap(place)));
  report.add(await settle(concurrency(place)));
  await settleAll(quotaQuestions(place), report);
  for (const line of await linesOfMail(place)) report.add(line);
  await settleAll(clientQuestions(place), report);
}

/** What there is of the stage already. @returns its stacks, or undefined if they could not be asked for */
export async function examineStage(
  place: Place,
  { deployed }: { readonly deployed: boolean },
  report: Report,
): Promise<Inventory | undefined> {
  report.section('The stage');
  const inventory = await inventoryOf(place);
  const isKnown = !(inventory instanceof NotAskedError);
  for (const kind of stackKinds) {
    const id = `stack-${kind}`;
    const question = `Stack ${stackName(place.config.name, kind)}`;
    const answer = isKnown
      ? judgeStack(inventory[kind], { ...place, deployed })
      : notAsked(inventory);
    report.add({ id, question, ...answer });
  }
  await settleAll(leftoverQuestions(place, inventory), report);
  return isKnown ? inventory : undefined;
}

/** Several lines rest on the answer, or on there being none. */
async function inventoryOf(place: Place): Promise<Inventory | NotAskedError> {
  try {
    return await takeInventory(place);
  } catch (error) {
    if (error instanceof NotAskedError) return error;
    throw error;
  }
}

/** What is deployed, as it stands. */
export async function examineDeployment(
  place: Place,
  inventory: Inventory,
  { siteUrl, report }: { readonly siteUrl?: string | undefined; readonly report: Report },
): Promise<void> {
  report.section('What is deployed');
  report.add({
    id: 'termination-protection',
    question: 'Termination protection',
    ...judgeProtection(inventory, place.config, place.given),
  });
  const topicArn = inventory.run?.outputs.FailureTopicArn;
  report.add(topicArn ? await settle(subscriptions(place, topicArn)) : withoutTopic);
  report.add(await settle(alarms(place)));
  const { DashboardUrl, SiteBucketName: bucketName } = inventory.web?.outputs ?? {};
  const url = siteUrl ?? DashboardUrl;
  const lines =
    url && bucketName
      ? await linesOfHosting({ url: url.replace(/\/+$/, ''), bucketName, region: place.region })
      : withoutHosting(missing('the web stack has no outputs DashboardUrl and SiteBucketName'));
  for (const line of lines) report.add(line);
}

const withoutTopic: Line = {
  id: 'subscriptions',
  question: 'The failure topic',
  ...missing('the run stack has no output FailureTopicArn'),
};

async function settleAll<Facts>(questions: readonly Question<Facts>[], report: Report) {
  for (const question of questions) report.add(await settle(question));
}
