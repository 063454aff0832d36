import { misunderstood } from '../../core/scan/answers.ts';
import type { AwsCaller, AwsRequest } from '../../core/scan/aws-caller.ts';

/** The answer of each page of a list. Throws AwsCallError: also where a token comes again, which would go on for ever. */
export async function* answersOfPages(
  aws: AwsCaller,
  request: AwsRequest,
): AsyncGenerator<object, void, undefined> {
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const { answer, nextToken } = await aws.page(request, token);
    yield answer;
    token = nextToken;
    if (token !== undefined && seen.has(token)) {
      throw misunderstood('repeated a pagination token', request);
    }
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
}
