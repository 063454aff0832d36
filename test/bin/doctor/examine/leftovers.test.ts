import { describe, expect, it } from 'vitest';
import { openClients } from '../../../../bin/doctor/aws/place.ts';
import {
  judgeLeftovers,
  leftoverKinds,
  leftoverQuestions,
} from '../../../../bin/doctor/examine/leftovers.ts';
import { type Inventory, isLive, owns } from '../../../../bin/doctor/examine/stacks.ts';
import { asked, NotAskedError, settle } from '../../../../bin/doctor/report/line.ts';
import { stageConfig } from '../../../../lib/config/stages.ts';

const prod = stageConfig('prod', { mailFrom: 'no-reply@example.com' });
const place = { config: prod, given: '-c stage=prod', region: 'eu-central-1' };
const blocking = leftoverKinds.filter(({ blocks }) => blocks);
const found = [{ id: 'left' }];

describe('what an earlier deployment left', () => {
  it.each(leftoverKinds)('is good when there is nothing: $id', (kind) => {
    expect(judgeLeftovers(kind, { live: false, found: [] }, place)).toMatchObject({
      verdict: 'good',
      seen: 'none',
    });
  });

  it.each(leftoverKinds)('says what it does, and how to be rid of it: $id', (kind) => {
    const { verdict, seen, mend } = judgeLeftovers(kind, { live: false, found }, place);

    expect(verdict).toBe(kind.blocks ? 'missing' : 'note');
    expect(seen).toBe(`left: ${kind.matters}`);
    expect(mend.some((way) => way.includes('left'))).toBe(true);
  });

  it('stands in the way of no stack that is there already', () => {
    const verdicts = blocking.map((kind) => judgeLeftovers(kind, { live: true, found }, place));

    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['note', 'note', 'note']);
  });

  it('can be imported only where the template retains it', () => {
    const ways = (stage: typeof prod) =>
      blocking.flatMap(
        (kind) => judgeLeftovers(kind, { live: false, found }, { ...place, config: stage }).mend,
      );

    expect(ways(prod).filter((way) => way.includes('--import-existing-resources'))).toHaveLength(2);
    expect(ways(stageConfig('dev')).join()).not.toContain('--import-existing-resources');
  });

  it('offers to delete no key of which nobody knows the stage', () => {
    const keys = leftoverKinds.filter(({ id }) => id === 'leftover-keys');
    const unknown = [{ id: 'k1', detail: 'no tag says of which stage' }, { id: 'k2' }];

    const ways = keys.map((kind) => judgeLeftovers(kind, { live: false, found: unknown }, place));

    expect(ways).toHaveLength(1);
    expect(ways[0]?.mend.join()).toContain('--key-id k2');
    expect(ways[0]?.mend.join()).not.toContain('k1');
  });

  it('is not known when the stacks are not', async () => {
    const denied = await asked(
      'cloudformation:DescribeStacks',
      Promise.reject(Object.assign(new Error('No.'), { name: 'AccessDenied' })),
    ).catch((error: NotAskedError) => error);
    if (!(denied instanceof NotAskedError)) throw new Error('It was not denied.');
    const whole = { ...place, accountId: '111111111111', aws: openClients(place.region) };

    const lines = await Promise.all(leftoverQuestions(whole, denied).map(settle));

    expect(lines).toHaveLength(leftoverKinds.length);
    expect(new Set(lines.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
    expect(lines[0]?.seen).toBe('could not be asked: AccessDenied, cloudformation:DescribeStacks');
  });
});

describe('a resource', () => {
  const stack = (status: string, ...resources: readonly { type: string; id: string }[]) => ({
    name: 'roundsman-prod-run',
    status,
    isProtected: false,
    outputs: {},
    resources,
  });
  const inventory: Inventory = {
    run: stack(
      'CREATE_COMPLETE',
      { type: 'AWS::Lambda::Function', id: 'roundsman-prod-run-shard' },
      {
        type: 'AWS::Scheduler::ScheduleGroup',
        id: 'arn:aws:scheduler:x:1:schedule-group/roundsman-prod',
      },
    ),
  };

  it('belongs to a stack by its type and its id', () => {
    expect(owns(inventory, 'AWS::Lambda::Function', 'roundsman-prod-run-shard')).toBe(true);
    expect(owns(inventory, 'AWS::Scheduler::ScheduleGroup', 'roundsman-prod')).toBe(true);
    // A role may have the name of a function.
    expect(owns(inventory, 'AWS::IAM::Role', 'roundsman-prod-run-shard')).toBe(false);
  });

  it('stands in nobody’s way once all five stacks stand', () => {
    const standing = stack('UPDATE_ROLLBACK_COMPLETE');
    const names = ['data', 'run', 'api', 'web', 'operations'];
    const all = Object.fromEntries(names.map((name) => [name, standing]));

    expect(isLive(all)).toBe(true);
    expect(isLive({ ...all, api: stack('ROLLBACK_COMPLETE') })).toBe(false);
    expect(isLive(inventory)).toBe(false);
  });
});
