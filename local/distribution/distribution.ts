import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { EmulatorControl } from '../emulator/control/control.ts';
import { askApi } from './api-origin.ts';
import { compressed } from './compression.ts';
import { edgeFunction } from './edge-function.ts';
import { openReferences } from './references.ts';
import { type OriginAnswer, openS3Origin } from './s3-origin.ts';
import { type LocalBehavior, readBehaviors } from './template.ts';

export interface DistributionOptions {
  readonly emulators: EmulatorControl;
  /** The template of the stack with the distribution, as the CDK wrote it. */
  readonly templateFile: string;
  readonly apiId: string;
  readonly siteBucketName: string;
  readonly port: number;
  /** Answers what no distribution has: `/local/…`. `false` if that is not for it. */
  readonly beside?: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<boolean>;
}

/**
 * The CloudFront distribution on one port of this machine, as the synthesised template says it: its behaviours, their
 * functions, and the headers of its pages. It asks the deployed API and the deployed bucket, and keeps nothing.
 */
export async function startDistribution(options: DistributionOptions): Promise<Server> {
  const { emulators, templateFile, apiId, siteBucketName, port, beside } = options;
  const resolve = await openReferences(emulators);
  const s3 = openS3Origin(emulators, siteBucketName);
  const behaviors = await Promise.all(
    readBehaviors(await readFile(templateFile, 'utf8')).map(async (behavior) => ({
      behavior,
      run: edgeFunction(behavior.functionCode),
      customHeaders: Object.fromEntries(
        await Promise.all(
          Object.entries(behavior.origin.customHeaders).map(async ([name, value]) => [
            name,
            await resolve(value),
          ]),
        ),
      ) as Record<string, string>,
    })),
  );

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    if (await beside?.(incoming, outgoing)) return;
    const { method = 'GET', url = '/' } = incoming;
    const at = url.indexOf('?');
    const [path, query] = at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
    const found = behaviors.find(({ behavior }) => matches(behavior.pathPattern, path));
    if (!found) throw new Error('The distribution has no default behavior.');
    const { behavior, run, customHeaders } = found;
    if (!behavior.methods.includes(method)) {
      // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-403-permission-denied.html
      return send(outgoing, refused('This distribution is not configured for this method.'));
    }
    const viewer = incoming.socket.remoteAddress ?? '';
    const request = run({ method, uri: path, headers: oneOfEach(incoming) }, viewer);
    if (behavior.origin.kind === 'api') {
      const { host: _, ...headers } = { ...request.headers, ...customHeaders };
      const target = `${emulators.endpoint}/_aws/execute-api/${apiId}/$default${request.uri}${query}`;
      return askApi({ incoming, outgoing, target, headers, via });
    }
    const file = await s3.get(`${behavior.origin.path}${request.uri}`.slice(1), request.headers);
    send(outgoing, served(file, behavior, request.headers), method);
  }

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: Error) => {
      const content = Buffer.from(`The local distribution has no answer: ${error.message}\n`);
      const headers = { 'content-type': 'text/plain; charset=utf-8' };
      if (!outgoing.headersSent) send(outgoing, { status: 502, headers, content });
      else outgoing.destroy();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const via = '1.1 local.cloudfront.net (CloudFront)';

/** `/api/*`: a star is any number of letters. */
function matches(pattern: string | undefined, path: string): boolean {
  if (pattern === undefined) return true;
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
}

/** What was sent more than once is joined, as CloudFront does. */
const oneOfEach = ({ headersDistinct }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headersDistinct).map(([name, values = []]) => [
      name,
      values.join(name === 'cookie' ? '; ' : ','),
    ]),
  );

const refused = (message: string): OriginAnswer => ({
  status: 403,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  content: Buffer.from(`${message}\n`),
});

function served(
  { status, headers, content }: OriginAnswer,
  behavior: LocalBehavior,
  { 'accept-encoding': accepted = '' }: Readonly<Record<string, string>>,
): OriginAnswer {
  const type = String(headers['content-type'] ?? '');
  const small =
    status === 200 ? compressed(content, type, accepted, behavior.encodings) : undefined;
  return {
    status,
    headers: {
      ...headers,
      ...behavior.headers,
      ...(small && { 'content-encoding': small.encoding }),
      ...(behavior.encodings.length > 0 && { vary: 'Accept-Encoding' }),
    },
    content: small?.content ?? content,
  };
}

function send(
  outgoing: ServerResponse,
  { status, headers, content }: OriginAnswer,
  method = 'GET',
): void {
  const length = status === 304 ? {} : { 'content-length': String(content.length) };
  outgoing.writeHead(status, { ...(headers as Record<string, string>), ...length, via });
  outgoing.end(method === 'HEAD' || status === 304 ? undefined : content);
}
