import { describe, expect, it } from 'vitest';
import { subjectsOf } from '../../functions/api/tasks/subjects.ts';
import { roleActions } from '../../functions/checks/manifest.ts';
import { type AnyCheck, callsOf } from '../../functions/core/check.ts';
import { askableChecks } from '../../functions/core/tasks/check-selection.ts';
import { repertoire } from '../../functions/run/repertoire.ts';
import { taskId } from '../support/runs/run-samples.ts';

const actionsOf = (checks: readonly AnyCheck[]) =>
  checks.flatMap(callsOf).flatMap(({ action, also = [] }) => [action, ...also]);

describe.each(['resource_list', 'health_check'] as const)('a task of the type %s', async (type) => {
  const all = await repertoire({ type, taskId });
  const within = askableChecks(all, { reads: 'checks' });

  it('asks a role that reads no more than checks ask for nothing that it does not permit', () => {
    const permitted = new Set<string>(roleActions('checks'));

    expect(within.length).toBeGreaterThan(100);
    expect(actionsOf(within).filter((action) => !permitted.has(action))).toEqual([]);
  });

  it('asks a role that reads any service for all of it', () => {
    expect(askableChecks(all, { reads: 'any-service' })).toEqual(all);
    expect(all.length).toBeGreaterThan(within.length);
  });

  it('is previewed as it is run: what is beyond a role is so in both', async () => {
    const asked = new Set(within.map(({ id }) => id));
    const subjects = await subjectsOf(type);

    expect(subjects.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
    expect(
      subjects
        .filter(({ beyondRole }) => !beyondRole)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...asked].sort());
  });
});
