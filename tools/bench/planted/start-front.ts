import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as z from 'zod';

export interface FrontOrder {
  /** The address of the emulator. */
  readonly target: string;
  /** Milliseconds that each answer takes at least. */
  readonly latency: number;
  readonly answers: 'recorded anew' | 'replayed';
}

const FrontReport = z.object({
  /** How often each was asked for, by `service@region Operation`. */
  calls: z.record(z.string(), z.number()),
  /** Requests that differ in more than their time and signature. */
  distinct: z.number(),
  mostInFlight: z.number(),
});
/** What was asked since the last order. */
export type FrontReport = Readonly<z.infer<typeof FrontReport>>;

export interface Front {
  readonly port: number;
  begin(order: FrontOrder): Promise<void>;
  report(): Promise<FrontReport>;
  stop(): Promise<void>;
}

/** Starts `front.ts`. */
export async function startFront(): Promise<Front> {
  const child = fork(join(import.meta.dirname, 'front.ts'));
  const ended = once(child, 'exit');
  const [port] = await once(child, 'message');
  return {
    port: z.number().parse(port),
    async begin(order) {
      child.send(order);
      await once(child, 'message');
    },
    async report() {
      child.send('report');
      const [report] = await once(child, 'message');
      return FrontReport.parse(report);
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
