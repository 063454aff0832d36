import { describe, expect, it } from 'vitest';
import type { Kind } from '../../functions/inventory/kind.ts';
import { listerOf } from '../../functions/inventory/lister.ts';
import { denied, fakeAws, inPages, throwing } from '../support/fakes/fake-aws.ts';
import { createWorld } from '../support/runs/run-world.ts';

const kind: Kind = {
  type: 'AWS::Widgets::Widget',
  service: 'widgets',
  api: 'widgets',
  operation: 'ListWidgets',
  action: 'widgets:ListWidgets',
  items: 'Widgets',
  id: 'Id',
  state: 'State',
  tags: 'Tags',
};

const widget = (Id: string, State = 'ready') => ({ Id, State, Tags: [] });

/** A world whose one kind is listed, in the first of two regions, as the last answer says. */
async function world() {
  let answer: NonNullable<Parameters<typeof fakeAws>[0]['lists']> = {};
  const sessions: unknown[] = [];
  const made = await createWorld({
    checks: [listerOf(kind)],
    task: { type: 'resource_list' },
    accounts: [{ regions: ['eu-west-1'] }],
    aws: (_, request) => {
      sessions.push(request.actions);
      return fakeAws({ lists: answer });
    },
  });
  const lists = (...items: readonly object[]) => {
    answer = { 'widgets:ListWidgets': inPages('Widgets', [items]) };
  };
  const rows = (mark: string) =>
    made.dynamodb.all().filter(({ PK }) => `${PK}#`.includes(`#${mark}#`));
  const resources = () =>
    Object.fromEntries(
      rows('R').map(({ resource, change, listed }) => [
        (resource as { id: string } | undefined)?.id ?? '-',
        [change, (listed as { state?: string } | undefined)?.state],
      ]),
    );
  return {
    ...made,
    sessions,
    lists,
    denies: () => {
      answer = { 'widgets:ListWidgets': throwing(denied('ListWidgets')) };
    },
    rows,
    resources,
  };
}

describe('a run of an inventory', () => {
  it('writes what is there, with the session as wide as its role, and no finding', async () => {
    const { run, lists, rows, resources, sessions } = await world();
    lists(widget('a'), widget('b'));

    const { last } = await run();

    expect(last).toBe('Succeeded');
    expect(resources()).toEqual({ a: ['new', 'ready'], b: ['new', 'ready'] });
    expect(rows('RH')).toHaveLength(2);
    expect([...rows('F'), ...rows('H'), ...rows('SUM')]).toEqual([]);
    expect(sessions).toEqual(['whole-role']);
  });

  it('writes only what appeared, changed or went', async () => {
    const { run, lists, rows, resources } = await world();
    lists(widget('a'), widget('b'), widget('c'));
    await run();
    lists(widget('a'), widget('b', 'busy'), widget('d'));
    await run();

    expect(resources()).toEqual({
      a: ['new', 'ready'],
      b: ['changed', 'busy'],
      c: ['resolved', 'ready'],
      d: ['new', 'ready'],
    });
    expect(rows('RH')).toHaveLength(6);
  });

  it('takes nothing for gone whose list could not be made, and fails', async () => {
    const { run, lists, denies, resources, executions } = await world();
    lists(widget('a'));
    await run();
    denies();
    const { last } = await run();

    expect(last).toBe('PermissionDenied');
    expect(resources()).toEqual({ a: ['new', 'ready'], '-': ['not-assessed', undefined] });
    expect((await executions())[0]?.result).toMatchObject({ errorCounts: { permission: 1 } });
  });
});
