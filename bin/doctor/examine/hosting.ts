import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { apiBase } from '../../../functions/api/http/route.ts';
import { siteFolder } from '../../../functions/core/web/packed-site.ts';
import { createRequestHandler } from '../aws/request-handler.ts';
import {
  type Answer,
  good,
  type Line,
  missing,
  NotAskedError,
  type Question,
  settle,
} from '../report/line.ts';

/** What was answered over HTTP, without what it was about. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Where the dashboard answers, and from which bucket. */
export interface Hosting {
  /** Without a slash at its end. */
  readonly url: string;
  readonly bucketName: string;
  readonly region: string;
}

/** A question to the distribution, whichever it is. */
interface HostingQuestion extends Omit<Question<Answered>, 'ask'> {
  readonly ask: (hosting: Hosting) => Promise<Answered>;
}

const questions: readonly HostingQuestion[] = [
  {
    id: 'hosting-page',
    question: 'The dashboard, at the address of a page',
    ask: ({ url }) => get(`${url}/t/doctor/overview`),
    judge: judgePage,
  },
  {
    id: 'hosting-headers',
    question: 'What its pages may do',
    ask: ({ url }) => get(`${url}/`),
    judge: judgeHeaders,
  },
  {
    id: 'hosting-api',
    question: 'The API, at the address of the dashboard',
    ask: ({ url }) => get(`${url}${apiBase}/me`),
    judge: judgeApi,
  },
  {
    id: 'hosting-bucket',
    question: "The dashboard's bucket, for strangers",
    ask: askBucket,
    judge: judgeBucket,
  },
];

/** Asks the distribution what a browser asks. Never throws for what does not answer. */
export function linesOfHosting(hosting: Hosting): Promise<readonly Line[]> {
  return Promise.all(
    questions.map(({ ask, ...rest }) => settle({ ...rest, ask: () => ask(hosting) })),
  );
}

/** The lines of a stack that says nothing of a distribution. */
export const withoutHosting = (why: Answer): readonly Line[] =>
  questions.map(({ id, question }) => ({ id, question, ...why }));

/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Expiration.html */
export function judgePage({ status, headers }: Answered): Answer {
  const kept = headers['cache-control'] ?? 'nothing';
  const type = headers['content-type'] ?? 'no content type';
  const seen = `${status}, ${type}, cache-control: ${kept}`;
  if (status !== 200 || !type.startsWith('text/html')) {
    return missing(`${seen}, and not a page`, redeploy);
  }
  return kept === 'no-cache'
    ? good(seen)
    : missing(`${seen}: browsers would keep an old page`, redeploy);
}

export function judgeHeaders({ status, headers }: Answered): Answer {
  if (status !== 200) return missing(`answered ${status}`, redeploy);
  const wanted: Readonly<Record<string, RegExp>> = {
    'content-security-policy': /^default-src 'none';(?!.*unsafe)/,
    'strict-transport-security': /^max-age=\d{8,}/,
    'x-content-type-options': /^nosniff$/,
    'referrer-policy': /^no-referrer$/,
    'cross-origin-opener-policy': /^same-origin$/,
    'cross-origin-resource-policy': /^same-origin$/,
    'permissions-policy': /=\(\)/,
  };
  const wrong = Object.entries(wanted)
    .filter(([name, form]) => !form.test(headers[name] ?? ''))
    .map(([name]) => `${name}: ${headers[name] ?? 'absent'}`);
  if (wrong.length > 0) return missing(wrong.join('; '), redeploy);
  return good(`${headers['strict-transport-security']}, ${Object.keys(wanted).length} headers`);
}

/** Without a token, API Gateway itself answers 401. A page in its place would be what CloudFront makes of an error. */
export function judgeApi({ status, headers }: Answered): Answer {
  const type = headers['content-type'] ?? 'no content type';
  const seen = `${status} ${type} to who brings no token`;
  if (status !== 401 || !type.includes('json')) return missing(seen, redeploy);
  if (!headers.via?.includes('cloudfront')) {
    return missing(`${seen}, and not by CloudFront`, 'Look at where the name of the domain leads');
  }
  return good(seen);
}

export function judgeBucket({ status }: Answered): Answer {
  if (status === 403) return good('403: it lets nobody in but CloudFront');
  return missing(`answered ${status} to a request without credentials`, redeploy);
}

const redeploy = 'Deploy the web stack: npm run deploy';

async function get(url: string): Promise<Answered> {
  const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(30_000) });
  await answer.body?.cancel();
  return { status: answer.status, headers: Object.fromEntries(answer.headers) };
}

/** Asks S3 as anybody can: without credentials. */
async function askBucket({ bucketName: Bucket, region }: Hosting): Promise<Answered> {
  const client = new S3Client({
    region,
    requestHandler: createRequestHandler(),
    credentials: { accessKeyId: '', secretAccessKey: '' },
    signer: { sign: async (request) => request },
    forcePathStyle: true,
  });
  try {
    await client.send(new GetObjectCommand({ Bucket, Key: `${siteFolder}/index.html` }));
    return { status: 200, headers: {} };
  } catch (error) {
    const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
    if (status === undefined) throw new NotAskedError('s3:GetObject', error);
    return { status, headers: {} };
  } finally {
    client.destroy();
  }
}
