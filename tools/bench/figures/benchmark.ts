import type { PlantedAws } from '../planted/planted-aws.ts';

/** One table of figures. The last column says how each was measured. */
export interface Figures {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Benchmark {
  /** The name on the command line, and in the markers of docs/benchmarks.md. */
  readonly name: string;
  readonly title: string;
  run(bench: Bench): Promise<Figures>;
}

/** What all benchmarks of one start share. */
export interface Bench {
  /** How often what takes time is measured. */
  readonly repeats: number;
  readonly onProgress: (message: string) => void;
  /** The planted account on its emulator, started when it is first asked for. */
  planted(): Promise<PlantedAws>;
}
