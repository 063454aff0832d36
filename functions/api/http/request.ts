import * as z from 'zod';
import { type Fault, Refusal, refuseFaults } from '../../core/refusal.ts';
import type { Event } from './caller.ts';
import { cookiesByName } from './cookie.ts';
import { ApiProblem } from './problem.ts';
import type { Route } from './route.ts';

/** The most bytes of a body, in UTF-8. */
const largestBody = 64 * 1024;

/** The request as the route's schemas parse it. Refuses what they do not take, and says where. */
export function readRequest({ request }: Route, event: Event): object {
  const body = request.body && bodyOf(event);
  const parts = [
    { name: 'path', Schema: request.path, value: event.pathParameters ?? {} },
    { name: 'query', Schema: request.query ?? noQuery, value: event.queryStringParameters ?? {} },
    { name: 'body', Schema: request.body, value: body },
    {
      name: 'headers',
      where: 'header',
      Schema: request.headers,
      value: request.headers && headersOf(request.headers, event),
    },
    {
      name: 'cookies',
      where: 'cookie',
      Schema: request.cookies,
      value: request.cookies && cookiesByName(event.cookies),
    },
  ];
  const read: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const { name, where = name, Schema, value } of parts) {
    if (!Schema) continue;
    const parsed = Schema.safeParse(value);
    if (parsed.success) read[name] = parsed.data;
    else faults.push(...parsed.error.issues.map((issue) => faultOf(where, issue)));
  }
  refuseFaults(faults);
  return read;
}

/** API Gateway writes all names in small letters. */
const headersOf = (Headers: z.ZodObject, { headers }: Event) =>
  Object.fromEntries(
    Object.keys(Headers.shape).flatMap((name) => {
      const value = headers[name.toLowerCase()];
      return value === undefined ? [] : [[name, value]];
    }),
  );

const noQuery = z.strictObject({});

const faultOf = (part: string, { path, message }: z.core.$ZodIssue): Fault => ({
  where: [part, ...path.map(String)].join('.'),
  what: message,
});

function bodyOf({ body, isBase64Encoded, headers }: Event): unknown {
  if (body === undefined) return undefined;
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString() : body;
  if (Buffer.byteLength(text) > largestBody) {
    throw new ApiProblem('body-too-large', `A body takes at most ${largestBody} bytes.`);
  }
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    throw new ApiProblem(
      'unsupported-media-type',
      'Send the header Content-Type: application/json.',
    );
  }
  try {
    return JSON.parse(text, acceptable);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    const what = 'The body is not JSON of whole characters.';
    throw new Refusal('invalid-request', what, { cause, faults: [{ where: 'body', what }] });
  }
}

/** JSON can spell one half of a surrogate pair, which no store takes, nor any other program. */
function acceptable(name: string, value: unknown): unknown {
  if (name === '__proto__') refuseFaults([{ where: 'body', what: unusableName }]);
  if (name.isWellFormed() && (typeof value !== 'string' || value.isWellFormed())) return value;
  throw new SyntaxError('Half of a surrogate pair.');
}

/** Zod leaves it out of a record without a word: what was said would be answered with 200 and dropped. */
const unusableName = 'Nothing here is named "__proto__".';
