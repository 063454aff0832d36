import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Budget,
  budgets,
  runsOf,
  taskChangesOf,
  verificationsOf,
  windowInWords,
  windowOf,
} from '../../../functions/core/tenants/budgets.ts';
import { planLimits } from '../../../functions/core/tenants/plan-limits.ts';

const plans = Object.keys(planLimits) as (keyof typeof planLimits)[];
const all: readonly Budget[] = [
  ...Object.values(budgets),
  ...plans.flatMap((plan) => [verificationsOf(plan), taskChangesOf(plan), runsOf(plan, 0)]),
];

describe('a budget', () => {
  it('has a name of its own, which clients know it by', () => {
    const names = Object.values(budgets).map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
    for (const { name } of all) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('has windows that begin where the last one ended, and days that are those of UTC', () => {
    const now = new Date('2026-11-21T23:59:59.999Z');
    const window = windowOf(runsOf('free', 0), now);

    expect(window.start.toISOString()).toBe('2026-11-21T00:00:00.000Z');
    expect(window.end.toISOString()).toBe('2026-11-22T00:00:00.000Z');
    for (const budget of all) {
      const { start, end } = windowOf(budget, now);
      expect(end.getTime() - start.getTime()).toBe(budget.seconds * 1000);
      expect(windowOf(budget, end).start).toEqual(end);
      expect(start <= now && now < end).toBe(true);
    }
  });

  it('says in words how long its window is', () => {
    const words = [60, 900, 3_600, 7_200, 86_400].map((seconds) => windowInWords({ seconds }));

    expect(words).toEqual(['1 minute', '15 minutes', '1 hour', '2 hours', '1 day']);
  });

  it('leaves what the schedules come to', () => {
    expect(runsOf('free', 30).most).toBe(70);
    expect(runsOf('free', 100).most).toBe(0);
  });

  it('is told in docs/api.md, with its numbers', () => {
    const page = readFileSync('docs/api.md', 'utf8');

    expect(all.length).toBeGreaterThan(10);
    for (const { name, most, seconds } of all) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
      expect(row, `Add a row for ${name} to the table of docs/api.md`).toContain(
        windowInWords({ seconds }),
      );
      expect(row, name).toContain(most.toLocaleString('en'));
    }
  });
});
