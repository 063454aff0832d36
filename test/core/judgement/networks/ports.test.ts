import { expect, it } from 'vitest';
import {
  isEveryPort,
  type PortRange,
  portsWhere,
  rangeText,
} from '../../../../functions/core/judgement/networks/ports.ts';

it.each([
  [0, 65_535, true],
  [1, 65_535, true],
  [2, 65_535, false],
  [0, 65_534, false],
])('takes %i to %i for every port: %s', (from, to, every) => {
  expect(isEveryPort({ from, to })).toBe(every);
});

it.each<[string, readonly PortRange[], (port: number) => boolean, readonly PortRange[]]>([
  ['nothing', [], () => false, []],
  ['everything', [], () => true, [{ from: 0, to: 65_535 }]],
  [
    'the ends of the line',
    [
      { from: 0, to: 0 },
      { from: 65_535, to: 65_535 },
    ],
    (port) => port === 0 || port === 65_535,
    [
      { from: 0, to: 0 },
      { from: 65_535, to: 65_535 },
    ],
  ],
  [
    'parts of a range, joined',
    [
      { from: 10, to: 20 },
      { from: 15, to: 30 },
    ],
    (port) => port >= 10 && port <= 30,
    [{ from: 10, to: 30 }],
  ],
])('answers where something holds: %s', (_, bounds, holds, expected) => {
  expect(portsWhere(bounds, holds)).toEqual(expected);
});

it('writes one port and a range', () => {
  expect(rangeText({ from: 22, to: 22 })).toBe('22');
  expect(rangeText({ from: 20, to: 25 })).toBe('20-25');
});
