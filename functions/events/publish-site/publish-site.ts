import * as z from 'zod';
import { PackedSite, SiteConfig } from '../../core/web/packed-site.ts';
import type { Bucket } from '../../data/store/bucket.ts';
import { longestAnswering, type StackAnswer } from '../../platform/own/stack-answer.ts';
import type { Clock } from '../../platform/process/clock.ts';
import type { Logger } from '../../platform/process/logger.ts';
import { notePublished, type Outcome, outcomeOf, readPublished } from './published.ts';
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
  readonly bucket: Bucket;
  /** Reads an object of any bucket; `undefined` if there is none. */
  readonly read: (bucketName: string, key: string) => Promise<Uint8Array | undefined>;
  readonly answer: (url: string, answer: StackAnswer) => Promise<void>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The milliseconds of the function's time that are kept to note that it failed. */
const longestNoting = 10_000;

/** The milliseconds of the function's time that are kept to say that it was too short. */
const reserve = longestNoting + longestAnswering;

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
    const { failure } = request.RequestType === 'Delete' ? {} : await outcome();
    await answer(
      request.ResponseURL,
      failure === undefined
        ? { ...fields, Status: 'SUCCESS' }
        : { ...fields, Status: 'FAILED', Reason: failure },
    );

    async function outcome(): Promise<Partial<Outcome>> {
      try {
        const time = context.getRemainingTimeInMillis() - reserve;
        return await withinTime(clock, time, (signal) => publish(request, signal));
      } catch (error) {
        logger.error('The dashboard could not be published.', error);
        const failed = { requestId: request.RequestId, failure: reasonOf(error) };
        await note(failed);
        return failed;
      }
    }

    async function publish({ ResourceProperties, RequestId }: Request, signal: AbortSignal) {
      const before = await readPublished(bucket);
      const earlier = outcomeOf(before, RequestId);
      if (earlier) return earlier;
      const { SourceBucketName, SourceKey, Config: config } = Properties.parse(ResourceProperties);
      const content = await read(SourceBucketName, SourceKey);
      if (!content) throw new Error(`The packed site ${SourceKey} is not in ${SourceBucketName}.`);
      const site = PackedSite.parse(JSON.parse(Buffer.from(content).toString()));
      const now = new Date(clock.now());
      const retired = await writeSite(bucket, { before, site, config, now, signal });
      const done = { requestId: RequestId };
      await notePublished(bucket, { ...before, retired }, done, signal);
      logger.info('The dashboard is published.', { files: Object.keys(site.files).length });
      return done;
    }

    /** CloudFormation is answered all the same when this fails. */
    async function note(failed: Outcome): Promise<void> {
      try {
        await withinTime(clock, longestNoting, async (signal) =>
          notePublished(bucket, await readPublished(bucket), failed, signal),
        );
      } catch (error) {
        logger.error('It could not be noted that the dashboard was not published.', error);
      }
    }
  };

/** Runs it, and stops it when the time is over: what is begun then ends before its next write. */
async function withinTime<Result>(
  clock: Clock,
  milliseconds: number,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const ended = new AbortController();
  const seconds = Math.round(milliseconds / 1000);
  const late = clock.sleep(milliseconds).then((): never => {
    ended.abort(new Error(`It took longer than the ${seconds} seconds there are.`));
    throw ended.signal.reason;
  });
  // Nobody hears of it once the race is won.
  late.catch(() => undefined);
  return Promise.race([run(ended.signal), late]);
}

const reasonOf = (error: unknown): string =>
  `The dashboard could not be published: ${error instanceof Error ? error.message : String(error)}`;
