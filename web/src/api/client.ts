import { ApiError, arrived, errorOf } from './api-error.ts';
import { apiBase, operations } from './operations.generated.ts';
import { noteRelease } from './release.ts';
import { accessToken, renew } from './session.ts';
import type { Answer, BodyOf, OperationName, PathOf, QueryOf } from './types.ts';

/** A request as a page writes it. */
export interface Said<Name extends OperationName> {
  /** Absent for what belongs to no tenant. */
  readonly tenant?: string;
  readonly path?: PathOf<Name>;
  readonly query?: QueryOf<Name>;
  readonly body?: BodyOf<Name>;
  /** One per action of a person, kept over its repetitions: the API does a thing once, however often it hears of it. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/**
 * Asks the API, and answers what the route table says the operation answers. A token that is refused is renewed once.
 * Throws an `ApiError` for every other answer, and where none comes.
 */
export async function call<Name extends OperationName>(
  name: Name,
  said: Said<Name> = {},
): Promise<Answer<Name>> {
  const token = await accessToken();
  // Whoever has signed out asks for nothing more: the API would only say so.
  if (token === undefined && !operations[name].isOpen) throw new ApiError(401, {});
  let response = await send(name, said, token);
  if (response.status === 401 && token !== undefined && (await renew(token))) {
    response = await send(name, said, await accessToken());
  }
  noteRelease(response.headers.get('x-roundsman-version'));
  if (!response.ok) throw await errorOf(response, said.signal);
  const answer: unknown =
    response.status === 204 ? undefined : await arrived(response.json(), said.signal);
  // The API lets no answer out that its schema does not describe.
  return answer as Answer<Name>;
}

function send<Name extends OperationName>(
  name: Name,
  { tenant, path, query, body, idempotencyKey, signal }: Said<Name>,
  token: string | undefined,
): Promise<Response> {
  const answering = fetch(urlOf(name, path, query), {
    method: operations[name].method ?? 'GET',
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(tenant !== undefined && { 'x-tenant-id': tenant }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  return arrived(answering, signal);
}

/** The address of an operation on this origin. A parameter that is `undefined` or empty is left out. */
function urlOf(name: OperationName, path: object = {}, query: object = {}): string {
  const filled = `${apiBase}${operations[name].path}`.replace(
    /\{(\w+)\}/g,
    (_, parameter: string) =>
      encodeURIComponent(String(Object.entries(path).find(([key]) => key === parameter)?.[1])),
  );
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [[key, String(value)]],
    ),
  ).toString();
  return search === '' ? filled : `${filled}?${search}`;
}
