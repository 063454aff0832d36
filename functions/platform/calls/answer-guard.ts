import { addAbortSignal, type Readable } from 'node:stream';
import { NormalizedSchema } from '@smithy/core/schema';
import type { DeserializeMiddleware, HandlerExecutionContext, HttpResponse } from '@smithy/types';
import type { SdkClient } from './aws-client.ts';
import { textIn } from './sdk-error.ts';

/** AWS said that all is well, with a body that does not say what. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
  readonly $metadata: { readonly httpStatusCode: number; readonly requestId?: string };

  constructor(message: string, { statusCode, headers }: HttpResponse, options?: ErrorOptions) {
    super(message, options);
    const requestId = headers['x-amzn-requestid'] ?? headers['x-amz-request-id'];
    this.$metadata = { httpStatusCode: statusCode, ...(requestId && { requestId }) };
  }
}

/** How long a body may take to arrive, in milliseconds. */
const bodyTimeout = 30_000;
/** More than AWS answers to any call, and less than a process has memory for. */
const mostMebibytes = 64;

/**
 * Refuses answers that the SDK would read as empty. It takes a body of no bytes for an object
 * without members, in every protocol, and a page of HTML for one in all XML protocols: an account
 * without resources, that is. So this stands below the SDK's reading and looks at the bytes.
 */
export function guardAnswers(client: SdkClient): void {
  client.middlewareStack.addRelativeTo(guard(client), {
    name: 'guardAnswers',
    relation: 'after',
    toMiddleware: 'deserializerMiddleware',
    override: true,
  });
}

function guard({ config }: SdkClient): DeserializeMiddleware<object, object> {
  return (next, context) => async (args) => {
    const result = await next(args);
    // Below the deserializer there is nothing but HTTP.
    const response = result.response as HttpResponse;
    if (textIn(args.request, 'method') === 'HEAD') return result;
    const body = await readBody(response);
    response.body = body;
    if (response.statusCode >= 300) {
      refuseRedirect(response, body);
      return result;
    }
    const answer = describeAnswer(context);
    const fault = answer.isRaw
      ? body.length === 0 && 'an empty body'
      : faultIn(body, config.protocol.getShapeId(), answer);
    if (fault) throw new UnreadableAnswer(`AWS answered 200 with ${fault}`, response);
    return result;
  };
}

/**
 * Says where an answer leads that is none of AWS's. S3 redirects in its own words, with the code of an
 * error: https://docs.aws.amazon.com/AmazonS3/latest/userguide/Redirects.html
 */
function refuseRedirect(response: HttpResponse, body: Uint8Array): void {
  const { statusCode, headers } = response;
  if (statusCode >= 400 || head(body).includes('<Code>')) return;
  const { location = '' } = headers;
  // What stands behind "?" may be secret.
  const target = URL.parse(location);
  const where = target ? `${target.origin}${target.pathname}` : 'nowhere';
  throw new UnreadableAnswer(
    `The answer is a redirect (${statusCode}) to ${where}, which AWS would not send: something on the way answers in its place, such as a proxy that wants a sign-in`,
    response,
  );
}

async function readBody(response: HttpResponse): Promise<Uint8Array> {
  const { body } = response;
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.from(body);
  // What else the request handler of Node answers with is a stream.
  const stream = addAbortSignal(AbortSignal.timeout(bodyTimeout), body as Readable);
  try {
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of stream) {
      chunks.push(chunk);
      bytes += chunk.length;
      // Leaving the loop ends the stream, and with it the connection.
      if (bytes > mostMebibytes * 2 ** 20) {
        throw new UnreadableAnswer(`The answer is longer than ${mostMebibytes} MiB`, response);
      }
    }
    return Buffer.concat(chunks);
  } catch (thrown) {
    if (thrown instanceof UnreadableAnswer) throw thrown;
    const message = `The answer broke off: ${String(thrown)}`;
    throw new UnreadableAnswer(message, response, { cause: thrown });
  }
}

interface AnswerShape {
  readonly operation: string;
  /** The body is a text or bytes, in no protocol's form. */
  readonly isRaw: boolean;
  /** Whether the payload is one member, in its own form: no root but the member's. */
  readonly isPayload: boolean;
  /** The XML element that the answer's model names. */
  readonly root: string | undefined;
  readonly hasMembers: boolean;
}

/** What the SDK's own model says about an operation's answer. */
function describeAnswer(context: HandlerExecutionContext): AnswerShape {
  // The SDK puts it there for every command, and types it as anything.
  const { operationSchema } = context.__smithy_context as { readonly operationSchema: Operation };
  const [, , operation, , , output] = operationSchema;
  const schema = NormalizedSchema.of(output);
  const members = schema.isStructSchema() ? [...schema.structIterator()] : [];
  const payload = members.map(([, member]) => member).find(isPayload);
  return {
    operation,
    isRaw: payload !== undefined && !payload.isStructSchema(),
    isPayload: payload !== undefined,
    root: payload
      ? (payload.getMergedTraits().xmlName ?? payload.getName())
      : schema.getMergedTraits().xmlName,
    hasMembers: members.length > 0,
  };
}

type Operation = readonly [
  kind: number,
  namespace: string,
  name: string,
  traits: unknown,
  input: unknown,
  output: Parameters<typeof NormalizedSchema.of>[0],
];

const isPayload = (member: NormalizedSchema) => Boolean(member.getMergedTraits().httpPayload);

function faultIn(body: Uint8Array, protocol: string, answer: AnswerShape): string | undefined {
  const { operation } = answer;
  if (body.length === 0) return 'an empty body';
  switch (protocol.slice(protocol.indexOf('#') + 1)) {
    case 'awsJson1_0':
    case 'awsJson1_1':
    case 'restJson1':
    case 'rpcv2Json':
      return startsJsonObject(body) ? undefined : 'what is no JSON object';
    case 'rpcv2Cbor':
      return startsCborMap(body) ? undefined : 'what is no CBOR map';
    case 'ec2Query':
      return faultInXml(body, (root) => root === `${operation}Response`);
    case 'awsQuery':
      return faultInXml(
        body,
        (root) => root === `${operation}Response`,
        answer.hasMembers ? `${operation}Result` : undefined,
      );
    case 'restXml':
      return faultInXml(
        body,
        (root) => root === answer.root || (!answer.isPayload && isNamedAfter(operation, root)),
      );
    default:
      throw new Error(`The answers of ${protocol} are not guarded.`);
  }
}

/**
 * A root that the model does not name is called after the output's shape, and that after its operation.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html
 */
const isNamedAfter = (operation: string, root: string) =>
  ['Output', 'Response', 'Result'].some((suffix) => root === `${operation}${suffix}`);

const startsJsonObject = (body: Uint8Array) => /^\s*\{/.test(head(body));

/** @see https://www.rfc-editor.org/rfc/rfc8949.html#section-3.1 major type 5 */
const startsCborMap = ([first = 0]: Uint8Array) => first >> 5 === 5;

const head = (body: Uint8Array) => Buffer.from(body.subarray(0, 2_000)).toString();

const prolog = /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*/;
const openingTag = /^<([A-Za-z_][\w.:-]*)[^>]*>/;

/** @param inner An element that must come first inside the root. */
function faultInXml(body: Uint8Array, isRoot: (name: string) => boolean, inner?: string) {
  const start = head(body).replace(prolog, '');
  const opening = openingTag.exec(start);
  const [tag = '', name] = opening ?? [];
  if (!name) return 'what is no XML';
  if (!isRoot(name)) return `<${name}>, which is no answer to it`;
  const end = Buffer.from(body.subarray(-2_000)).toString().trimEnd();
  // Without attributes beside it, the SDK drops the text of a root.
  if (/^<[\w.:-]+>[^<]*[^<\s][^<]*<\/[^<]*$/.test(start)) return `<${name}> that holds a text`;
  if (!tag.endsWith('/>') && !end.endsWith(`</${name}>`)) return 'half an XML document';
  if (inner && !new RegExp(`<${inner}[\\s/>]`).test(start)) return `<${name}> without <${inner}>`;
  return undefined;
}
