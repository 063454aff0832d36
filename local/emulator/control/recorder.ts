import * as z from 'zod';

/** One thing that was asked of AWS, and by whom. Equal calls are counted, not repeated. */
export const RecordedCall = z.object({
  /** The function or service that called: what the User-Agent says (`AWS_SDK_UA_APP_ID`), or whose role began the chain. */
  app: z.string(),
  /** The role with which the call was made. */
  roleArn: z.string(),
  account: z.string(),
  region: z.string(),
  action: z.string(),
  resource: z.string(),
  allowed: z.boolean(),
  count: z.number(),
});
export type RecordedCall = z.infer<typeof RecordedCall>;

export interface Recorder {
  record(call: Omit<RecordedCall, 'count'>): void;
  calls(): readonly RecordedCall[];
}

export function createRecorder(): Recorder {
  const counts = new Map<string, RecordedCall>();
  return {
    record(call) {
      const key = Object.values(call).join('\n');
      counts.set(key, { ...call, count: (counts.get(key)?.count ?? 0) + 1 });
    },
    calls: () => [...counts.values()],
  };
}
