import { isDeepStrictEqual } from 'node:util';
import type { ProtocolName } from '../../../functions/platform/models/service-model.ts';
import { wireAnswer } from '../wire/answer.ts';
import { errorResponse } from '../wire/error-response.ts';
import type { Protocol } from '../wire/operations.ts';
import type { AwsRequest } from '../wire/request.ts';
import type { WireResponse } from '../wire/response.ts';
import { asksFor } from './asked-member.ts';
import { nothingOf } from './nothing.ts';
import { type ReadOperation, readOperation } from './read-operations.ts';
import type { ToldAnswer } from './told-answer.ts';
import { ToldError, valueByModel } from './value-by-model.ts';

/** What samples told, and what AWS answers of which nobody told anything. */
export interface ToldAnswers {
  /** @throws ToldError if AWS has no such operation, or cannot answer so. */
  tell(told: ToldAnswer): Promise<void>;
  /** @returns undefined if nobody told what the account answers. */
  answerTo(request: AwsRequest, account: string): WireResponse | undefined;
  clear(): void;
}

interface Kept {
  readonly told: ToldAnswer;
  readonly operation: ReadOperation;
  /** What was told, as the model has it; absent: an error was. */
  readonly answer?: object;
}

export function createToldAnswers(): ToldAnswers {
  const byOperation = new Map<string, Kept[]>();
  return {
    async tell(told) {
      const kept = await checked(told);
      const { service } = kept.operation;
      const key = keyOf(told.account, askedAs[service] ?? service, told.operation);
      const others = (byOperation.get(key) ?? []).filter((one) => !isAboutSame(one.told, told));
      byOperation.set(key, [...others, kept].toSorted(moreParticularFirst));
    },
    answerTo(request, account) {
      const { service, operation, region } = request;
      const kept = byOperation
        .get(keyOf(account, service.name, operation))
        ?.find(
          (one) =>
            (one.told.region ?? region) === region &&
            asksFor(request, one.operation, one.told.where ?? {}),
        );
      return kept && said(request, kept);
    },
    clear: () => byOperation.clear(),
  };
}

/** Services that share address, version and protocol with the one whose name it is. */
const askedAs: Readonly<Record<string, string>> = { docdb: 'rds', neptune: 'rds' };

const keyOf = (account: string, service: string, operation: string) =>
  [account, service, operation].join(' ');

async function checked(told: ToldAnswer): Promise<Kept> {
  const { api, operation: name, where } = told;
  const place = `${api}:${name}`;
  const operation = await readOperation(api, name);
  if (!operation) throw new ToldError(`There is no model of ${place} among those that read.`);
  if (where) valueByModel(operation.input, where, `the input of ${place}`);
  if (operation.protocol.endsWith('Query') && Object.values(where ?? {}).some(isNested)) {
    throw new ToldError(`Of an input of ${place}, texts and lists of texts alone are compared.`);
  }
  if ('error' in told) return { told, operation };
  const answer = valueByModel(operation.output, told.answer, `the answer of ${place}`);
  // An operation's answer is a structure, or nothing.
  return { told, operation, answer: answer as object };
}

/** Forms spread what is nested over many fields. */
const isNested = (value: unknown): boolean =>
  [value].flat().some((one) => typeof one === 'object' && one !== null);

const isAboutSame = (one: ToldAnswer, other: ToldAnswer) =>
  one.region === other.region && isDeepStrictEqual(one.where ?? {}, other.where ?? {});

/** What was told of one thing hides what was told of all, and what of one region what of every region. */
const moreParticularFirst = (one: Kept, other: Kept) =>
  particularity(other.told) - particularity(one.told);

const particularity = ({ where = {}, region }: ToldAnswer) =>
  Object.keys(where).length * 2 + (region === undefined ? 0 : 1);

function said(request: AwsRequest, { told, operation, answer }: Kept): WireResponse {
  if ('error' in told) return errorResponse(request, told.error);
  return written(request, operation, answer ?? {});
}

/** That a list has nothing in it; `undefined` if the operation is no list that the platform can call. */
export async function nothingThere(request: AwsRequest): Promise<WireResponse | undefined> {
  const operation = await readOperation(request.service.name, request.operation);
  const nothing = operation && nothingOf(operation);
  return nothing && written(request, operation, nothing);
}

const written = ({ protocol }: AwsRequest, { name, output }: ReadOperation, answer: object) =>
  wireAnswer({ protocol: spoken[protocol], operation: name, output: output.ref }, answer);

/** botocore's protocols by Smithy's names; the two of JSON differ in requests alone. */
const spoken: Readonly<Record<Protocol, ProtocolName>> = {
  query: 'awsQuery',
  ec2: 'ec2Query',
  json: 'awsJson1_1',
  'rest-json': 'restJson1',
  'rest-xml': 'restXml',
  'smithy-rpc-v2-cbor': 'rpcv2Cbor',
};
