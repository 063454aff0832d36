import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface FrontOrder {
  /** Of the emulator. */
  readonly target: string;
  /** Milliseconds that each answer takes at least. */
  readonly latency: number;
  readonly answers: 'recorded anew' | 'replayed';
}

/** What was asked since the last order. */
export interface FrontReport {
  /** By `service@region Operation`. */
  readonly calls: Readonly<Record<string, number>>;
  /** Requests that differ in more than their time and signature. */
  readonly distinct: number;
  readonly mostInFlight: number;
}

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
  const [port] = (await once(child, 'message')) as [number];
  return {
    port,
    async begin(order) {
      child.send(order);
      await once(child, 'message');
    },
    async report() {
      child.send('report');
      const [report] = (await once(child, 'message')) as [FrontReport];
      return report;
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
