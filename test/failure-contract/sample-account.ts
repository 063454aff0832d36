import { checks } from '../../functions/checks/registry.generated.ts';
import type { AnyCheck } from '../../functions/core/check.ts';
import type { AnyResource } from '../../functions/core/resource.ts';
import type { AwsCaller, AwsRequest } from '../../functions/core/scan/aws-caller.ts';
import type { Tokens } from '../../functions/platform/calls/aws-client.ts';
import { modelClients } from '../../functions/platform/models/model-clients.ts';
import { wireAnswer } from '../../local/emulator/wire/answer.ts';
import {
  callerOnWire,
  type Respond,
  type WireAnswer,
  type WireCall,
} from '../support/fakes/aws-wire.ts';
import { operationsOf, resourcesOf } from './operations.ts';
import { isPlain, overlaid, sampleAnswer, type Value } from './sample-value.ts';
import { samples } from './samples.ts';

export const regions = ['eu-west-1', 'us-east-1'] as const;

/** An account in which every call answers, in the bytes of its service, and every list has one item. */
export interface SampleAccount {
  /** @param more Whether the answer promises another page. */
  answer(call: WireCall, more?: boolean): WireAnswer;
  /** The same about another thing: every name and id is another. */
  strangeAnswer(call: WireCall): WireAnswer;
  /** The usual answer, but for what `over` says. */
  answerWith(call: WireCall, over: object): WireAnswer;
  /** A well-formed answer that holds nothing. */
  emptyAnswer(call: WireCall): WireAnswer;
  /** Calls it through the SDK, each call once: answers are kept. */
  readonly aws: AwsCaller;
  /** The same, but for the calls that match; until it is asked for again. */
  withFault(isFaulty: (request: AwsRequest) => boolean, respond: Respond): AwsCaller;
}

/** @param withoutRegions Resources whose list leaves out where its items live. */
export function openSampleAccount(withoutRegions: ReadonlySet<AnyResource>): SampleAccount {
  const unlocated = new Set(
    [...withoutRegions].map(({ list, service }) => `${list?.api ?? service}:${list?.operation}`),
  );

  function valueFor(call: WireCall): Value {
    const { api, operation, region, output } = call;
    const { output: token, more } = tokensOf(call) ?? {};
    const sample = sampleAnswer(
      output,
      { api, region },
      (name) => isSignOfMore(name) || name === token || name === more,
    );
    const own = samples[`${api}:${operation}`] ?? {};
    const answer = overlaid(sample, typeof own === 'function' ? own(call) : own);
    return unlocated.has(`${api}:${operation}`) ? withoutRegion(answer) : answer;
  }

  function answer(call: WireCall, more = false): WireAnswer {
    const tokens = more ? tokensOf(call) : undefined;
    const said = [
      ...(tokens ? [at(tokens.output, 'page-2')] : []),
      ...(tokens?.more ? [at(tokens.more, true)] : []),
    ];
    // An operation's answer is a structure.
    return wireAnswer(call, said.reduce(overlaid, valueFor(call)) as object);
  }

  let broken: Respond = (call) => answer(call);
  const aws = remembering(callerOnWire(modelClients, (call) => answer(call)));
  const faulty = callerOnWire(modelClients, (call) => broken(call));

  return {
    answer,
    // What is asked for is an object.
    strangeAnswer: (call) => wireAnswer(call, renamed(valueFor(call)) as object),
    // So it is here.
    answerWith: (call, over) => wireAnswer(call, overlaid(valueFor(call), over) as object),
    emptyAnswer: (call) => wireAnswer(call, {}),
    aws,
    withFault(isFaulty, respond) {
      broken = respond;
      const callerFor = (request: AwsRequest) => (isFaulty(request) ? faulty : aws);
      return {
        call: (request) => callerFor(request).call(request),
        page: (request, token) => callerFor(request).page(request, token),
        pause: async () => undefined,
      };
    },
  };
}

/** A member of an answer, or one inside a member: `List.NextMarker`. */
const at = (path: string, value: Value): Value =>
  path.split('.').reduceRight<Value>((inner, name) => ({ [name]: inner }), value);

const bindings = new Map(
  await Promise.all(
    [...new Set(operationsOf(checks).map(({ api }) => api))].map(
      async (api) => [api, await modelClients[api]?.()] as const,
    ),
  ),
);

/** How a call goes on to the next page; `undefined` if AWS answers all at once. */
export const tokensOf = ({
  api,
  operation,
}: Pick<WireCall, 'api' | 'operation'>): Tokens | undefined =>
  bindings.get(api)?.lists[operation]?.tokens;

function remembering(aws: AwsCaller): AwsCaller {
  const answers = new Map<string, Promise<unknown>>();
  const once = <Result>(key: unknown, make: () => Promise<Result>): Promise<Result> => {
    const name = JSON.stringify(key);
    const known = answers.get(name) ?? make();
    answers.set(name, known);
    // One key stands for one kind of answer.
    return known as Promise<Result>;
  };
  return {
    call: (request) => once(['call', request], () => aws.call(request)),
    page: (request, token) => once(['page', request, token], () => aws.page(request, token)),
    pause: async () => undefined,
  };
}

const isSignOfMore = (name: string) =>
  /(Truncated|HasMoreResults|NextToken|Marker|PaginationToken|ContinuationToken)$/i.test(name);

function renamed(value: Value): Value {
  if (typeof value === 'string') return value.replace(/sample$/, 'stranger');
  if (Array.isArray(value)) return value.map(renamed);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renamed(inner)]));
}

function withoutRegion(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutRegion);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.endsWith('Region'))
      .map(([name, inner]) => [name, withoutRegion(inner)]),
  );
}

/** The resources of checks, and those that they join, whose items may have to be located. */
export const locatedResources = (checks: readonly AnyCheck[]): ReadonlySet<AnyResource> =>
  new Set(checks.flatMap(resourcesOf).filter(({ locate }) => locate));
