import type { FactCall } from '../resource.ts';
import { type Answer, type Expected, misunderstood, substantial } from './answers.ts';
import type { Asker } from './asker.ts';
import type { AwsRequest } from './aws-caller.ts';

interface Paged extends Expected {
  /** The member that holds the list. */
  readonly member: string;
  readonly enough: FactCall<unknown>['enough'];
}

/** The pages of a fact as one answer: the first one's, with the lists of all in it that were needed. */
export async function readPages(
  request: AwsRequest,
  { member, enough, ...expected }: Paged,
  asker: Asker,
): Promise<Answer> {
  const read = (answer: object) => listIn(answer, member, request);
  const readFirst = (answer: object) => read(substantial(answer, request, expected));
  const first = await asker.page({ request, read: readFirst }, expected);
  if (first === 'gone' || 'value' in first) return first;
  const all = [...first.elements];
  const seen = new Set<string>();
  for (let token = first.nextToken; token !== undefined && !enough?.(all); ) {
    if (seen.has(token)) throw misunderstood('repeated a pagination token', request);
    seen.add(token);
    const readNext = (answer: object) => {
      if (member in answer || expected.mayBeEmpty) return read(answer);
      throw misunderstood(`answered a page without ${member}`, request);
    };
    const { goneOn } = expected;
    const page = await asker.page({ request, token, read: readNext }, { goneOn });
    if (page === 'gone' || 'value' in page) return 'gone';
    all.push(...page.elements);
    token = page.nextToken;
  }
  // Nothing was listed on one page alone: whether that means something is for the check to say.
  return {
    value:
      member in first.answer || all.length > 0 ? { ...first.answer, [member]: all } : first.answer,
  };
}

function listIn(answer: object, member: string, request: AwsRequest): readonly unknown[] {
  const list: unknown = Reflect.get(answer, member);
  if (list === undefined || list === null) return [];
  if (Array.isArray(list)) return list;
  throw misunderstood(`answered ${member} that is no list`, request);
}
