import * as z from 'zod';
import { PackedSite, SiteConfig } from '../../core/web/packed-site.ts';
import type { SiteBucket } from '../../platform/own/site-bucket.ts';
import type { StackAnswer } from '../../platform/own/stack-answer.ts';
import type { Clock } from '../../platform/process/clock.ts';
import type { Logger } from '../../platform/process/logger.ts';
import { writeSite } from './write-site.ts';

/** Where to answer, and about what. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html */
const Request = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  ResponseURL: z.url(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string().min(1),
  PhysicalResourceId: z.string().min(1).optional(),
  ResourceProperties: z.unknown(),
});
type Request = z.infer<typeof Request>;

/** What the stack says of the site. */
const Properties = z.object({
  /** Where the packed site lies: an asset of the CDK. */
  SourceBucketName: z.string().min(1),
  SourceKey: z.string().min(1),
  Config: SiteConfig,
});

export interface Dependencies {
  readonly bucket: SiteBucket;
  /** Reads an object of any bucket; `undefined` if there is none. */
  readonly read: (bucketName: string, key: string) => Promise<Uint8Array | undefined>;
  readonly answer: (url: string, answer: StackAnswer) => Promise<void>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Of the function's time, what is left to say that it was too short. */
const reserve = 30_000;

/**
 * Publishes the dashboard when its stack is deployed. CloudFormation is answered whatever happens: a stack waits until
 * it is. What was published stays when the resource goes; its bucket goes by its own rules.
 */
export const createHandler =
  ({ bucket, read, answer, clock, logger }: Dependencies) =>
  async (
    event: unknown,
    context: { readonly getRemainingTimeInMillis: () => number },
  ): Promise<void> => {
    const request = Request.parse(event);
    const fields = {
      // One and the same for ever: another one would be a replacement, and the old site deleted.
      PhysicalResourceId: request.PhysicalResourceId ?? request.LogicalResourceId,
      StackId: request.StackId,
      RequestId: request.RequestId,
      LogicalResourceId: request.LogicalResourceId,
    };
    let said: StackAnswer;
    try {
      if (request.RequestType !== 'Delete') {
        await withinTime(clock, context.getRemainingTimeInMillis() - reserve, (signal) =>
          publish(request, signal),
        );
      }
      said = { ...fields, Status: 'SUCCESS' };
    } catch (error) {
      logger.error('The dashboard could not be published.', error);
      said = { ...fields, Status: 'FAILED', Reason: reasonOf(error) };
    }
    await answer(request.ResponseURL, said);

    async function publish({ ResourceProperties, RequestId }: Request, signal: AbortSignal) {
      const { SourceBucketName, SourceKey, Config } = Properties.parse(ResourceProperties);
      const content = await read(SourceBucketName, SourceKey);
      if (!content) throw new Error(`The packed site ${SourceKey} is not in ${SourceBucketName}.`);
      const site = PackedSite.parse(JSON.parse(Buffer.from(content).toString()));
      const now = new Date(clock.now());
      await writeSite(bucket, { requestId: RequestId, site, config: Config, now, signal });
      logger.info('The dashboard is published.', { files: Object.keys(site.files).length });
    }
  };

/** Runs it, and stops it when the time is over: what is begun then ends before its next write. */
async function withinTime(
  clock: Clock,
  milliseconds: number,
  run: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const ended = new AbortController();
  const seconds = Math.round(milliseconds / 1000);
  const late = clock.sleep(milliseconds).then(() => {
    ended.abort(new Error(`It took longer than the ${seconds} seconds there are.`));
    throw ended.signal.reason;
  });
  // Nobody hears of it once the race is won.
  late.catch(() => undefined);
  await Promise.race([run(ended.signal), late]);
}

const reasonOf = (error: unknown): string =>
  `The dashboard could not be published: ${error instanceof Error ? error.message : String(error)}`;
