const hour = 3_600_000;

/** A time zone under the name by which the runtime knows it best; `undefined` if there is none. */
export function knownTimeZone(name: string): string | undefined {
  if (name === 'UTC' || /^Etc\/GMT[+-]\d{1,2}$/.test(name)) return canonical(name);
  // The runtime also knows names of one word and its own, which the IANA database does not have.
  const zone = name.includes('/') ? canonical(name) : undefined;
  const isKnown = zone === 'UTC' || (zone && Intl.supportedValuesOf('timeZone').includes(zone));
  return isKnown ? zone : undefined;
}

function canonical(timeZone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The clocks of a time zone. */
export interface Zone {
  /** What local time is ahead of UTC, in milliseconds. @param time in UTC */
  offsetAt(time: number): number;
  /** The first moment at which clocks show this; `undefined` if they never do. @param local as if it were UTC */
  utcOf(local: number): number | undefined;
}

/** @param timeZone A name that the runtime knows. */
export function zoneOf(timeZone: string): Zone {
  if (timeZone === 'UTC') return { offsetAt: () => 0, utcOf: (local) => local };
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const offsetAt = (time: number) => {
    const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value;
    const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)$/.exec(name ?? '') ?? [];
    return (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  };
  return {
    offsetAt,
    utcOf(local) {
      // No zone changes its clocks twice within so little time.
      const offsets = [local - 26 * hour, local + 26 * hour].map(offsetAt);
      const moments = offsets.map((offset) => local - offset);
      const shown = moments.filter((moment) => moment + offsetAt(moment) === local);
      return shown.length > 0 ? Math.min(...shown) : undefined;
    },
  };
}
