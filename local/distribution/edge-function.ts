import { createContext, Script } from 'node:vm';
import * as z from 'zod';

/** A request as CloudFront's functions see it, without cookies, which they may have and none of ours reads. */
export interface EdgeRequest {
  readonly method: string;
  /** The path alone. */
  readonly uri: string;
  /** The headers by names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
}

const Answer = z.object({
  uri: z.string().startsWith('/'),
  headers: z.record(z.string(), z.object({ value: z.string() })),
});

/**
 * The milliseconds that a function may take. CloudFront gives it less than one of its processor's; a machine that is
 * busy takes its time.
 */
const longest = 10_000;

/**
 * A function of the template, to be run as CloudFront does it: it knows nothing of Node.
 *
 * @param timeout In milliseconds.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
 */
export function edgeFunction(code: string, timeout = longest) {
  const script = new Script(`${code}\n;JSON.stringify(handler(JSON.parse(event)))`);

  return ({ method, uri, headers }: EdgeRequest, viewerAddress: string): EdgeRequest => {
    const { cookie, ...others } = headers;
    const event = {
      version: '1.0',
      context: { eventType: 'viewer-request' },
      viewer: { ip: viewerAddress },
      request: {
        method,
        uri,
        headers: Object.fromEntries(
          Object.entries(others).map(([name, value]) => [name, { value }]),
        ),
      },
    };
    const context = createContext({ event: JSON.stringify(event) });
    const answer = Answer.parse(JSON.parse(script.runInContext(context, { timeout })));
    const given = Object.entries(answer.headers).map(([name, { value }]) => [name, value]);
    return {
      method,
      uri: answer.uri,
      headers: { ...Object.fromEntries(given), ...(cookie !== undefined && { cookie }) },
    };
  };
}
