import type { Screen } from '../command-line/terminal.ts';
import type { Tally } from './tally.ts';

/** Tells a person who waits how far the scan is. */
export interface Progress {
  beat(tally: Tally): Promise<void>;
  /** Makes room for other text. */
  clear(): Promise<void>;
}

/** Beats between two lines where nobody watches: a log should not fill with progress. */
const quietBeats = 60;

export function createProgress(stderr: Screen, units: number): Progress {
  let isShown = false;
  let beats = 0;

  async function clear() {
    if (!isShown) return;
    isShown = false;
    await stderr.write('\r\u001b[2K');
  }

  return {
    clear,
    async beat(tally) {
      beats += 1;
      const text = statusOf(tally, units);
      if (stderr.isTerminal) {
        const line = text.slice(0, Math.max(0, (stderr.columns() ?? Infinity) - 1));
        await stderr.write(`\r\u001b[2K${stderr.paint('dim', line)}`);
        isShown = true;
      } else if (beats % quietBeats === 0) {
        await stderr.write(`${text}\n`);
      }
    },
  };
}

function statusOf({ unitsDone, resources, failed, notAssessed }: Tally, units: number): string {
  const failures = Object.values(failed).reduce((sum, count) => sum + count, 0);
  return (
    `${unitsDone} of ${units} listings, ${resources} resources, ` +
    `${failures} failed, ${notAssessed} not assessed`
  );
}
