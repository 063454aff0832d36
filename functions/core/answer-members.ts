import { IncompleteAnswerError } from './errors.ts';

/** What a member of an answer is; `undefined` where AWS left it out. */
export function memberOf(from: unknown, name: string): unknown {
  const value: unknown =
    typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
  return value ?? undefined;
}

/** What stands at a path of an answer or an item; `undefined` where it does not go that far. @param path `State.Name` */
export const memberAt = (from: unknown, path: string): unknown =>
  path.split('.').reduce(memberOf, from);

/** The text at a path; an empty one says nothing. Throws an `IncompleteAnswerError` for what is no text. */
export function textAt(item: unknown, path: string | undefined): string | undefined {
  const value = path === undefined ? undefined : memberAt(item, path);
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value;
  throw new IncompleteAnswerError(`${path} is no text.`);
}

/**
 * The list at a path of an answer; `undefined`, which is an error of whoever asks and never an empty list, where there
 * is none. CloudFront leaves out the items of a list that says that it has none.
 *
 * https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_AnycastIpListCollection.html
 */
export function itemsAt(answer: object, path: string): readonly unknown[] | undefined {
  const names = path.split('.');
  const last = names.pop() ?? path;
  const holder = names.reduce<unknown>(memberOf, answer);
  const list = memberOf(holder, last);
  if (list === undefined && memberOf(holder, 'Quantity') === 0) return [];
  return Array.isArray(list) ? list : undefined;
}
