/** One thing that was asked of AWS, and by whom. Equal calls are counted, not repeated. */
export interface RecordedCall {
  /** The function or service that called: what the User-Agent says (`AWS_SDK_UA_APP_ID`), or whose role began the chain. */
  readonly app: string;
  /** The role with which the call was made. */
  readonly roleArn: string;
  readonly account: string;
  readonly region: string;
  readonly action: string;
  readonly resource: string;
  readonly allowed: boolean;
  readonly count: number;
}

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
