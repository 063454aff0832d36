import * as z from 'zod';
import { Fault, type RefusalCode } from '../../core/refusal.ts';
import type { Cookie } from './cookie.ts';

/** Every way in which a request can be refused: stable codes, which clients may rely on. */
export const problems = {
  'invalid-request': { status: 400, title: 'The request is not valid.' },
  'invalid-cursor': { status: 400, title: 'The cursor belongs to another list.' },
  'code-refused': { status: 400, title: 'The code is wrong or no longer valid.' },
  'password-refused': { status: 400, title: 'The current password is wrong.' },
  unauthenticated: { status: 401, title: 'The token is not an access token of ours.' },
  'sign-in-refused': { status: 401, title: 'The sign-in was refused.' },
  'session-ended': { status: 401, title: 'The browser is not signed in any more.' },
  forbidden: { status: 403, title: 'Your role does not permit this.' },
  'direct-call': { status: 403, title: 'The API is not asked at this address.' },
  'cross-site': { status: 403, title: 'The request came from a page of another address.' },
  'registration-closed': { status: 403, title: 'Nobody can sign up here by themselves.' },
  'not-invited': { status: 403, title: 'The address was not invited.' },
  'tenant-suspended': { status: 403, title: 'The tenant is suspended.' },
  'not-confirmed': { status: 403, title: 'The address was not confirmed yet.' },
  'not-found': { status: 404, title: 'There is no such thing.' },
  'method-not-allowed': { status: 405, title: 'The path does not know this method.' },
  conflict: { status: 409, title: 'Somebody else changed it meanwhile.' },
  'already-exists': { status: 409, title: 'It exists already.' },
  'last-owner': { status: 409, title: 'A tenant needs an owner.' },
  'user-gone': { status: 409, title: 'The person cannot sign in any more.' },
  'invitation-ended': { status: 409, title: 'The invitation is not good any more.' },
  'run-in-progress': { status: 409, title: 'An execution is in progress.' },
  'not-running': { status: 409, title: 'The execution has ended.' },
  'nothing-failed': { status: 409, title: 'There is nothing to run again.' },
  'request-in-progress': { status: 409, title: 'An equal request is being worked on.' },
  'body-too-large': { status: 413, title: 'The body is too large.' },
  'unsupported-media-type': { status: 415, title: 'The body has to be JSON.' },
  'key-reused': { status: 422, title: 'The idempotency key was used for another request.' },
  'limit-reached': { status: 422, title: 'A limit of the tenant is reached.' },
  'too-many-requests': { status: 429, title: 'There were too many requests.' },
  internal: { status: 500, title: 'The platform failed.' },
  'mail-not-sent': { status: 503, title: 'The mail could not be sent.' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type ProblemCode = keyof typeof problems;
const problemCodes = Object.keys(problems) as readonly ProblemCode[]; // the table's own keys

/** A budget of one person, tenant or address. */
const Limit = z.object({
  /** Stable. */
  name: z.string(),
  most: z.int(),
  /** The window, in which that much may be done. */
  seconds: z.int(),
});

/** An `application/problem+json` answer (RFC 9457). */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  detail: z.string().exactOptional(),
  faults: z.array(Fault).readonly().exactOptional(),
  /** Which budget is spent: of whatever else is too much, it is absent. */
  limit: Limit.exactOptional(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/**
 * Refuses a request as such, for what HTTP alone knows of: who sent it, its form, its repetition. What a deed
 * refuses, whoever asks for it, is a Refusal.
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: Exclude<ProblemCode, RefusalCode>;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly Cookie[];

  /**
   * @param detail What exactly, in a sentence, and what to do about it. The caller is shown it.
   * @param headers Of the answer, beside those that every problem has.
   * @param cookies That the answer sets, or takes away.
   */
  constructor(
    code: Exclude<ProblemCode, RefusalCode>,
    detail: string,
    headers: Readonly<Record<string, string>> = {},
    cookies: readonly Cookie[] = [],
  ) {
    super(detail);
    this.code = code;
    this.headers = headers;
    this.cookies = cookies;
  }
}
