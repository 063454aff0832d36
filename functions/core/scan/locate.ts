import { asCallError } from '../errors.ts';
import type { AnyResource, Scope } from '../resource.ts';
import { type Asker, requestFor } from './asker.ts';
import type { Described } from './describe.ts';

/** The item with where it lives, asked for if its list left that out. Throws nothing. */
export async function locate(
  described: Described,
  resource: AnyResource,
  scope: Scope,
  asker: Asker,
): Promise<Described> {
  const { locate: declared, goneOn } = resource;
  if (!declared || described === 'gone' || 'error' in described) return described;
  const { item } = described;
  const request = requestFor(declared, resource, scope);
  try {
    if (declared.isLocated(item)) return described;
    const expected = { mayBeEmpty: declared.mayBeEmpty, goneOn };
    const answer = await asker.call({ ...request, input: declared.input(item) }, expected);
    // No code but the item's end is expected here, so that there is an answer or an error.
    return answer === 'gone' ? 'gone' : { item: declared.located(item, answer.value as object) };
  } catch (thrown) {
    const { api: service, operation, region } = request;
    return { error: asCallError(thrown, { service, operation, region }) };
  }
}
