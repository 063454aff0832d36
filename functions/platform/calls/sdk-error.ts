/**
 * The code under which AWS reported an error. Query services whose SDK models the error name the
 * class differently from the code on the wire (`NoSuchEntity`, `NoSuchEntityException`): the code
 * counts.
 */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { Code, Error: inner, name } = error as { [Member in 'Code' | 'Error' | 'name']?: unknown };
  const wireCode = Code ?? (inner as { readonly Code?: unknown } | undefined)?.Code;
  if (typeof wireCode === 'string') return wireCode;
  return typeof name === 'string' ? name : undefined;
}
