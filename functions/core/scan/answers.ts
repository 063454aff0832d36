import { type AwsCallError, ServiceError } from '../errors.ts';
import type { Absences, DocsUrl } from '../resource.ts';
import { type AwsPage, type AwsRequest, callText, contextOf } from './aws-caller.ts';
import type { CoverageState } from './ledger.ts';

/** An answer from AWS; `undefined` means that nothing is configured. */
export type Answer = { readonly value: object | undefined } | 'gone';

/** Codes that are answers and not errors, and whether an answer may hold nothing. */
export interface Expected {
  readonly mayBeEmpty?: DocsUrl | undefined;
  readonly absentOn?: Absences | undefined;
  readonly notEnabledOn?: Absences | undefined;
  readonly goneOn?: Absences | undefined;
}

/** One page of a list, read. */
export interface ReadPage {
  readonly answer: object;
  readonly elements: readonly unknown[];
  readonly nextToken?: string;
}

export type ReadElements = (answer: object) => readonly unknown[] | Promise<readonly unknown[]>;

/** What was read, and what the ledger says of it. */
export type Recorded<Result> = readonly [Result, CoverageState];

/** Reads a page. The first one has no token. */
export const pageReader =
  (read: ReadElements, token?: string) =>
  async (page: AwsPage): Promise<Recorded<ReadPage>> => {
    const elements = await read(page.answer);
    const none = elements.length === 0 && token === undefined && page.nextToken === undefined;
    return [{ ...page, elements }, none ? 'empty' : 'ok'];
  };

/** Reads an error that is an answer. */
export const knownBy =
  (expected: Expected) =>
  (error: AwsCallError): Recorded<Answer> | undefined => {
    const { absentOn, notEnabledOn } = expected;
    if (isSaid(absentOn, error)) return [{ value: undefined }, 'ok'];
    if (isSaid(notEnabledOn, error)) return [{ value: undefined }, 'not-enabled'];
    return goneBy(expected)(error);
  };

/** Reads an error that says that what was asked about is no longer there. */
export const goneBy =
  ({ goneOn }: Expected) =>
  (error: AwsCallError): Recorded<'gone'> | undefined =>
    isSaid(goneOn, error) ? ['gone', 'gone'] : undefined;

/** Whether an error has one of these codes, and the words of its message where a code needs them. */
function isSaid(absences: Absences = {}, { context: { awsCode }, message }: AwsCallError): boolean {
  return Object.keys(absences).some((key) => {
    const [code, ...words] = key.split(': ');
    return code === awsCode && message.includes(words.join(': '));
  });
}

/** An answer without one value says nothing, unless AWS documents what it says. */
export function substantial(answer: object, request: AwsRequest, { mayBeEmpty }: Expected): object {
  if (mayBeEmpty || saysSomething({ ...answer, $metadata: undefined })) return answer;
  throw misunderstood('answered without members', request);
}

/** A list says something even when it is empty: that there is none. */
function saysSomething(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (Object.getPrototypeOf(value) !== Object.prototype) return true;
  return Object.values(value).some(saysSomething);
}

/** An answer that we do not understand, said of the call that gave it. */
export const misunderstood = (message: string, request: AwsRequest) =>
  new ServiceError(`${callText(request)} ${message}.`, contextOf(request));
