import type { Absences, ListCall } from '../resource.ts';
import { misunderstood, type ReadPage } from './answers.ts';
import type { AwsRequest } from './aws-caller.ts';
import { type Listed, type ListingContext, listRegion } from './listing-context.ts';
import { prepare } from './preparation.ts';
import { requestFor } from './request.ts';

/** One page, and what fetches it. */
type Page = ReadPage & { readonly token?: string | undefined };

/**
 * The pages of one list call, from the one that `token` fetches; `gone` in place of the next if
 * what it is listed within was deleted meanwhile. Throws AwsCallError.
 */
export async function* pagesOf(
  listed: Listed,
  { asker, now }: ListingContext,
  from: string | undefined,
): AsyncGenerator<Page | 'gone', void, undefined> {
  const { resource, scope, parent } = listed;
  const { list } = resource;
  if (!list) throw new Error(`${resource.type} is not listed.`);
  const input = typeof list.input === 'function' ? list.input(parent, scope, now) : list.input;
  const asked = requestFor(list, resource, { ...scope, region: listRegion(listed) }, input);
  const goneOn: Absences | undefined = resource.parent?.goneOn;
  const named = list.prepare && (await prepare(list.prepare, asked, listed, asker));
  const request = { ...asked, input: { ...asked.input, ...named } };
  // A token of an answer by another name fetches nothing.
  let token = named ? undefined : from;
  const seen = new Set(token === undefined ? [] : [token]);
  do {
    const read = async (answer: object) => {
      if (list.freshness) {
        checkAge(list.freshness.at(answer, scope), list.freshness.maxAgeMinutes, now, request);
      }
      return readItems(list, answer, request, listed);
    };
    // A service is not switched off between two pages: there, the code is an error.
    const notEnabledOn = token === undefined ? list.notEnabledOn : undefined;
    const page = await asker.page({ request, token, read }, { goneOn, notEnabledOn });
    if (page === 'gone') {
      yield 'gone';
      return;
    }
    if ('value' in page) {
      yield { answer: {}, elements: [], token };
      return;
    }
    yield { ...page, token };
    token = page.nextToken;
    if (token !== undefined && seen.has(token)) {
      throw misunderstood('repeated a pagination token', request);
    }
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
}

/** A list without its member is not an empty list: it is an answer that we do not understand. */
export async function readItems(
  { items, omittedWhenEmpty }: Pick<ListCall<unknown>, 'items' | 'omittedWhenEmpty'>,
  answer: object,
  request: AwsRequest,
  { scope, parent }: Pick<Listed, 'scope' | 'parent'>,
): Promise<readonly unknown[]> {
  const found: unknown =
    typeof items === 'string' ? Reflect.get(answer, items) : await items(answer, scope, parent);
  if (Array.isArray(found)) return found;
  const member = typeof items === 'string' ? items : 'its list';
  if (found !== undefined && found !== null) {
    throw misunderstood(`answered ${member} that is no list`, request);
  }
  if (omittedWhenEmpty) return [];
  throw misunderstood(`answered without ${member}`, request);
}

/** @param at The time of the answer, as AWS says it. */
function checkAge(at: Date | undefined, mostMinutes: number, now: Date, request: AwsRequest) {
  if (!(at instanceof Date) || Number.isNaN(at.getTime())) {
    throw misunderstood('answered without the time it was made', request);
  }
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
  if (minutes > mostMinutes) {
    throw misunderstood(
      `answered what is ${minutes} minutes old; at most ${mostMinutes} are allowed`,
      request,
    );
  }
}
