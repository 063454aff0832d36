import { union } from './spans.ts';

/** Ports, the first and the last included. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

export const allPorts: PortRange = { from: 0, to: 65_535 };

export const holdsPort = ({ from, to }: PortRange, port: number): boolean =>
  from <= port && port <= to;

/**
 * The ports of which something holds, as ranges that neither overlap nor touch.
 *
 * @param bounds Ranges at whose ends alone the answer can change.
 */
export function portsWhere(
  bounds: readonly PortRange[],
  holds: (port: number) => boolean,
): readonly PortRange[] {
  const ends = bounds.flatMap(({ from, to }) => [from, to + 1]);
  const starts = [...new Set([allPorts.from, ...ends])]
    .filter((port) => holdsPort(allPorts, port))
    .sort((one, other) => one - other);
  const spans = starts
    .map((from, index) => ({ from, to: starts[index + 1] ?? allPorts.to + 1 }))
    .filter(({ from }) => holds(from));
  return union(spans).map(({ from, to }) => ({ from, to: to - 1 }));
}

/** Whether a range is every port. Port 0 is reserved, so that ranges often begin with 1. */
export const isEveryPort = ({ from, to }: PortRange): boolean => from <= 1 && to >= allPorts.to;

export const rangeText = ({ from, to }: PortRange): string =>
  from === to ? `${from}` : `${from}-${to}`;
