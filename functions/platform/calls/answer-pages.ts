import { ServiceError } from '../../core/errors.ts';
import { type AwsPage, type AwsRequest, callText, contextOf } from '../../core/scan/aws-caller.ts';
import type { Tokens } from './aws-client.ts';
import { signsOfMore } from './signs-of-more.generated.ts';

/**
 * An answer as one page, with what fetches the next. Without `tokens` it must be all there is.
 *
 * @param asked The token that fetched this page; absent for the first.
 */
export function pageOf(
  answer: object,
  tokens: Tokens | undefined,
  request: AwsRequest,
  asked?: string,
): AwsPage {
  if (!tokens) return { answer: whole(answer, request) };
  const { output, more, further = [] } = tokens;
  const token = memberAt(answer, output);
  const saysMore = more && memberAt(answer, more);
  if (saysMore !== true && (saysMore === false || !token)) {
    const own = saysMore === false ? [output, ...further.map((one) => one.output)] : [];
    return { answer: whole(answer, request, [...own, ...echoesIn(answer, tokens, asked)]) };
  }
  if (typeof token !== 'string' || token === '') {
    throw new ServiceError(
      `${callText(request)} says that there is more, and not how to ask for it.`,
      contextOf(request),
    );
  }
  if (further.length === 0) return { answer, nextToken: token };
  const all = [tokens, ...further].map(({ input, output: from }) => [
    input,
    memberAt(answer, from),
  ]);
  return { answer, nextToken: JSON.stringify(Object.fromEntries(all)) };
}

/** What a request for the page that a token fetches says beyond the others. */
export function tokenInput(token: string | undefined, tokens: Tokens | undefined): object {
  if (token === undefined || !tokens) return {};
  // Made by `pageOf`, with the same tokens.
  return tokens.further ? JSON.parse(token) : { [tokens.input]: token };
}

/**
 * Members that repeat the token that was asked with, under its own name, as `DistributionList.Marker`
 * does beside `DistributionList.NextMarker`: they say where the page begins, and not that there is more.
 *
 * https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DistributionList.html
 * https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZones.html
 */
function echoesIn(answer: object, tokens: Tokens, asked: string | undefined): readonly string[] {
  const sent = Object.entries(tokenInput(asked, tokens));
  return [tokens, ...(tokens.further ?? [])].flatMap(({ output }) =>
    sent
      .map(([name, value]) => [`${parentOf(output)}${name}`, value] as const)
      .filter(([path, value]) => path !== output && memberAt(answer, path) === value)
      .map(([path]) => path),
  );
}

/** The path up to the member itself: `DistributionList.`. */
const parentOf = (path: string) => path.slice(0, path.lastIndexOf('.') + 1);

const known = new Set(signsOfMore.map((name) => name.toLowerCase()));

/**
 * A first page that nobody asked on from is not the answer. Nor is one that says "more" in other
 * words than its binding: by any name that AWS's models have for it, in the answer or one step in.
 *
 * @param except Members that say nothing here.
 */
export function whole(answer: object, request: AwsRequest, except: readonly string[] = []): object {
  const sign = signsIn(answer).find((path) => !except.includes(path));
  if (!sign) return answer;
  throw new ServiceError(
    `${callText(request)} answered a part only (${sign}), where all was expected.`,
    contextOf(request),
  );
}

function signsIn(answer: object): readonly string[] {
  return Object.entries(answer).flatMap(([name, value]) => {
    const inner = isPlain(value) ? Object.entries(value) : [];
    const members = [
      [name, value] as const,
      ...inner.map(([key, of]) => [`${name}.${key}`, of] as const),
    ];
    return members.filter(([path, of]) => of && known.has(leafOf(path))).map(([path]) => path);
  });
}

const leafOf = (path: string) => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A member of an answer, or one inside a member: `DistributionList.NextMarker`. */
function memberAt(answer: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (isPlain(value) ? Reflect.get(value, name) : undefined),
      answer,
    );
}
