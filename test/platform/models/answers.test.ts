import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../functions/checks/registry.generated.ts';
import type { ClientBinding } from '../../../functions/platform/calls/aws-client.ts';
import { serviceOf } from '../../../functions/platform/calls/service-names.ts';
import { modelClients } from '../../../functions/platform/models/model-clients.ts';
import { wireAnswer } from '../../../local/emulator/wire/answer.ts';
import { operationsOf } from '../../failure-contract/operations.ts';
import { sampleAnswer } from '../../failure-contract/sample-value.ts';
import {
  callerOnWire,
  type Respond,
  type WireAnswer,
  wireError,
  wireFaults,
} from '../../support/fakes/aws-wire.ts';
import { sampleInput } from './sdk/sample-input.ts';
import { openPackage, schemaOf, sdkPackages } from './sdk/sdk-clients.ts';

/** A client with some commands, each as a call: what is compared is how an answer is read. */
const bindingOf = (
  connect: ClientBinding['connect'],
  calls: ClientBinding['calls'],
): ClientBinding => ({ connect, calls, lists: {} });

const called = new Set(
  operationsOf(checks).map(({ api, operation }) => `${serviceOf(api)}:${operation}`),
);

/** What checks call, and of all else every eighth: schemas.test.ts compares how all of them are read. */
const isCompared = (service: string, operation: string, place: number) =>
  called.has(`${service}:${operation}`) || place % 8 === 0;

const services = await Promise.all(
  Object.entries(sdkPackages).map(async ([service, load]) => {
    const [sdk, own] = [await openPackage(load), await modelClients[service]?.()];
    if (!own) throw new Error(`There is no model of ${service}.`);
    const both = Object.entries(own.lists).flatMap(([name, { command }], place) => {
      const theirs = isCompared(service, name, place) ? sdk.commands.get(name) : undefined;
      return theirs ? [{ name, theirs, ours: command }] : [];
    });
    const of = (side: 'theirs' | 'ours') =>
      Object.fromEntries(both.map((one) => [one.name, one[side]]));
    return {
      service,
      sdk: bindingOf(sdk.connect, of('theirs')),
      own: bindingOf(own.connect, of('ours')),
      operations: both.map(({ name, theirs }) => ({ name, input: sampleInput(schemaOf(theirs)) })),
    };
  }),
);

type Service = (typeof services)[number];

/** What came of a call: the answer, or our error with all that it carries. */
async function outcomeOf(
  binding: ClientBinding,
  { service: api }: Service,
  { name: operation, input }: Service['operations'][number],
  respond: Respond,
): Promise<unknown> {
  const caller = callerOnWire({ [api]: async () => binding }, respond, { maxAttempts: 1 });
  try {
    return await caller.call({ api, operation, region: 'eu-west-1', input });
  } catch (thrown) {
    const { name, message, context } = thrown as Error & { readonly context?: unknown };
    return { name, message, context };
  }
}

/** The same bytes for both clients: those that the SDK's own schema makes of a sample. */
async function outcomesOf(one: Service, respond: Respond) {
  const outcomes: { readonly operation: string; readonly sdk: unknown; readonly own: unknown }[] =
    [];
  for (const operation of one.operations) {
    let bytes: WireAnswer | undefined;
    const sdk = await outcomeOf(one.sdk, one, operation, async (call) => {
      bytes = await respond(call);
      return bytes;
    });
    const own = await outcomeOf(one.own, one, operation, async (call) => bytes ?? respond(call));
    outcomes.push({ operation: operation.name, sdk, own });
  }
  return outcomes;
}

const few = (one: Service): Service => ({ ...one, operations: one.operations.slice(0, 2) });

const signs = /(Truncated|HasMoreResults|Token|Marker)$|^(Next|LastEvaluated)/i;

const sampled: Respond = (call) =>
  wireAnswer(
    call,
    sampleAnswer(call.output, call, (name) => signs.test(name)),
  );

describe.each(services)('what $service answers', (one) => {
  it('is read as the SDK reads it, with every member', async () => {
    const outcomes = await outcomesOf(one, sampled);

    const read = outcomes.filter(({ sdk }) => !(sdk as { readonly name?: string }).name);

    expect(read.length).toBeGreaterThan(0);
    expect(outcomes.filter(({ sdk, own }) => !isDeepStrictEqual(sdk, own))).toEqual([]);
  });

  it.each([
    'denied',
    'throttled',
    'HTTP 500',
    'HTTP 503 in HTML',
    'HTML with 200',
    'empty body with 200',
    'JSON null with 200',
    'connection reset',
  ])('is the same error as with the SDK: %s', async (fault) => {
    const outcomes = await outcomesOf(few(one), ({ protocol }) => {
      const answer = wireFaults[fault]?.(protocol);
      if (!answer) throw new Error(`There is no fault ${fault}.`);
      return answer;
    });

    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.map(({ own }) => own)).toEqual(outcomes.map(({ sdk }) => sdk));
  });

  it.each(['NoSuchEntity', 'ResourceNotFoundException', 'QueueDoesNotExist'])(
    'is the same error as with the SDK: %s',
    async (code) => {
      // As SQS and CloudWatch say the code that they had in the query protocol.
      const header = { 'x-amzn-query-error': 'AWS.SimpleQueueService.NonExistentQueue;Sender' };
      const outcomes = await outcomesOf(few(one), ({ protocol }) =>
        wireError(protocol, code, 'There is none.', 404, header),
      );

      expect(outcomes.map(({ own }) => own)).toEqual(outcomes.map(({ sdk }) => sdk));
    },
  );
});
