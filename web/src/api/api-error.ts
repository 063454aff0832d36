import type { Problem } from './types.ts';

/** An answer of the API that refuses, or none at all: `status` 0 says that no answer came. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly problem: Partial<Problem>;
  /** The seconds to wait before asking again, where the answer says it. */
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    problem: Partial<Problem>,
    {
      retryAfter,
      cause,
    }: { readonly retryAfter?: number | undefined; readonly cause?: unknown } = {},
  ) {
    super(problem.detail ?? problem.title ?? `The API answered ${status}.`, { cause });
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** Whether asking again may be answered otherwise: no answer came, there were too many requests, or the fault is ours. */
export const mayPass = (status: number): boolean => status === 0 || status === 429 || status >= 500;

/**
 * The refusal that a response says. API Gateway itself answers `{"message": "Unauthorized"}` and the CDN may answer
 * HTML, so the status decides and the body only explains.
 */
export async function errorOf(response: Response, signal?: AbortSignal): Promise<ApiError> {
  const text = await arrived(response.text(), signal);
  const waited = Number(response.headers.get('retry-after'));
  const requestId = response.headers.get('x-request-id') ?? response.headers.get('apigw-requestid');
  return new ApiError(
    response.status,
    { ...(requestId && { requestId }), ...problemIn(text) },
    { retryAfter: waited > 0 ? waited : undefined },
  );
}

/**
 * A response, or what is in it, once it has arrived. What breaks off on the way is no answer: whatever was asked for may have been
 * done. Throws an `ApiError` of the status 0 for it, and the cause itself where `signal` ended it.
 */
export async function arrived<Value>(coming: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  try {
    return await coming;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(0, {}, { cause });
  }
}

function problemIn(text: string): Partial<Problem> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
