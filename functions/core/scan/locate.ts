import { asCallError } from '../errors.ts';
import type { AnyResource, Scope } from '../resource.ts';
import type { Asker } from './asker.ts';
import { contextOf } from './aws-caller.ts';
import type { Described } from './describe.ts';
import { requestFor } from './request.ts';

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
    const answer = await asker.answerOrGone({ ...request, input: declared.input(item) }, expected);
    return answer === 'gone' ? 'gone' : { item: declared.located(item, answer) };
  } catch (thrown) {
    return { error: asCallError(thrown, contextOf(request)) };
  }
}
