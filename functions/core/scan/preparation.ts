import type { NamedPreparation, Preparation } from '../resource.ts';
import { misunderstood } from './answers.ts';
import type { Asker } from './asker.ts';
import type { AwsRequest } from './aws-caller.ts';
import type { Listed } from './listing-context.ts';
import { requestFor } from './request.ts';

/** How long an answer that AWS prepares is waited for, in milliseconds. */
const preparationLimit = 60_000;
const pollEvery = 2_000;

/**
 * Asks until the answer is ready; once per run, whoever needs it. Says what names the answer, if it has
 * a name.
 *
 * @param list The request for the first page, but for the name.
 */
export async function prepare(
  preparation: Preparation | NamedPreparation,
  list: AwsRequest,
  listed: Listed,
  asker: Asker,
): Promise<object | undefined> {
  const { resource, scope } = listed;
  const request = requestFor(preparation, resource, scope);
  const isReady = (answer: object) => preparation.ready(answer, scope);
  if (!('named' in preparation)) {
    await asker.once(request, () => untilReady(() => asker.poll(request), isReady, request, asker));
    return undefined;
  }
  return asker.once(request, async () => {
    const named = preparation.named(await asker.poll(request), scope);
    const first = { ...list, input: { ...list.input, ...named } };
    await untilReady(() => asker.pollPage(first), isReady, first, asker);
    return named;
  });
}

async function untilReady(
  look: () => Promise<object>,
  isReady: (answer: object) => boolean,
  request: AwsRequest,
  asker: Asker,
): Promise<void> {
  for (let waited = 0; ; waited += pollEvery) {
    if (isReady(await look())) return;
    if (waited + pollEvery > preparationLimit) {
      throw misunderstood(`was not ready after ${preparationLimit / 1000} seconds`, request);
    }
    await asker.pause(pollEvery);
  }
}
