/** The time zone of whoever looks. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** All time zones that the browser knows, UTC and one that is named already among them. */
export const allZones = (named: string): readonly string[] =>
  [...new Set(['UTC', named, ...Intl.supportedValuesOf('timeZone')])].sort();
