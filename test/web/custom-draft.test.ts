import { describe, expect, it } from 'vitest';
import { readYaml } from '../../functions/api/tasks/custom-yaml.ts';
import { CustomDefinition } from '../../functions/core/custom/definition.ts';
import {
  changesOf,
  type Draft,
  draftOf,
  emptyDraft,
  firstCheck,
  taskOf,
} from '../../web/src/parts/task-form/draft.ts';
import { missingIn } from '../../web/src/parts/task-form/places.ts';
import type { TaskDetail } from '../../web/src/queries/tasks.ts';

const custom: Draft = { ...emptyDraft('UTC'), name: 'Of our own', type: 'custom' };

const readBack = (text: string) => {
  const read = readYaml(text, 'text');
  return 'faults' in read ? read.faults : read.value;
};

describe('checks of one’s own in the form', () => {
  it('begin with one that the API takes', () => {
    expect(CustomDefinition.safeParse(readBack(firstCheck)).success).toBe(true);
  });

  it('are sent as they are written, and narrowed by no list of the catalogue', () => {
    const draft = { ...custom, isNarrowed: true, services: ['sqs'] };

    expect(taskOf(draft)).toMatchObject({ type: 'custom', customYaml: firstCheck, scope: {} });
    expect(missingIn({ ...custom, customYaml: ' ' })).toEqual(['customYaml']);
  });

  it('are read as they stand, which is the same value, and are no change until somebody writes', () => {
    const checks = (readBack(firstCheck) as { checks: object[] }).checks;
    const task = {
      name: 'Of our own',
      type: 'custom',
      scope: {},
      schedule: null,
      notDuring: null,
      custom: { checks, actions: {} },
    };

    const draft = draftOf(task as unknown as TaskDetail, 'UTC'); // what the form reads of it

    expect(draft.type).toBe('custom');
    expect(readBack(draft.customYaml)).toEqual({ checks });
    expect(changesOf(draft, draft)).toBeUndefined();
    expect(changesOf(draft, { ...draft, customYaml: firstCheck })).toEqual({
      customYaml: firstCheck,
    });
  });
});
