import { useEffect, useState } from 'react';
import { words } from '../texts/en/words.ts';
import { relativeTime, timeInWords, utcTime } from './format.ts';

export interface TimeProps {
  /** ISO 8601 */
  readonly at: string;
  /**
   * `full`: day and time; `relative`: how long ago; `both`: day and time, and how long ago.
   *
   * @default 'full'
   */
  readonly as?: 'full' | 'relative' | 'both';
}

/** A time where the reader is, with UTC in the tooltip. What is relative moves on by itself. */
export function Time({ at, as = 'full' }: TimeProps) {
  const now = useNow(as === 'relative' || as === 'both');
  const ago = relativeTime(at, now);
  const text = {
    full: () => timeInWords(at),
    relative: () => ago,
    both: () => `${timeInWords(at)} (${ago})`,
  }[as]();
  const utc = words.utc(utcTime(at));
  return (
    <time dateTime={at} title={as === 'relative' ? `${timeInWords(at)} · ${utc}` : utc}>
      {text}
    </time>
  );
}

const listeners = new Set<() => void>();
let clock: ReturnType<typeof setInterval> | undefined;

/** The time, new each minute: one clock for all that stands on the page. */
function useNow(isMoving: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (!isMoving) return;
    const listener = () => setNow(new Date());
    listeners.add(listener);
    clock ??= setInterval(() => {
      for (const one of listeners) one();
    }, 60_000);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      clearInterval(clock);
      clock = undefined;
    };
  }, [isMoving]);
  return now;
}
