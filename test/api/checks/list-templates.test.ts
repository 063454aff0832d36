import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listTemplates } from '../../../functions/api/checks/list-templates.ts';
import { refuseUnknownScope } from '../../../functions/api/tasks/scope.ts';
import { CreateTask } from '../../../functions/api/tasks/task-requests.ts';
import { catalogue } from '../../../functions/checks/catalogue.generated.ts';
import { CustomDefinition } from '../../../functions/core/custom/definition.ts';
import { examineCustom } from '../../../functions/core/custom/examine.ts';
import { offeredTypes } from '../../../functions/core/tasks/task-types.ts';
import { templates } from '../../../functions/core/tasks/templates/templates.ts';
import { directExaminers } from '../../support/custom/examiners.ts';

const folder = resolve(import.meta.dirname, '../../../functions/core/tasks/templates');
const { items } = listTemplates(catalogue);

describe('the templates of tasks', () => {
  it('are those that stand in the folder', () => {
    const files = globSync('*.template.json', { cwd: folder });

    expect(templates.map(({ id }) => `${id}.template.json`).sort()).toEqual(files.sort());
  });

  it('are shown of each type that tasks can be made of', () => {
    const shown = items.map(({ task }) => task.type);

    expect([...new Set(shown)].sort()).toEqual(
      offeredTypes.filter((type) => templates.some((template) => template.type === type)).sort(),
    );
  });

  it.each(items.map((item) => [item.templateId, item] as const))(
    '%s is a task that the API takes as it stands',
    async (_, { task }) => {
      const body = CreateTask.parse(task);

      await refuseUnknownScope({ scope: {}, ...body }, async () => []);
    },
  );

  it('of checks of one’s own bring some in which nothing is to be mended', async () => {
    const own = items.filter(({ task }) => task.type === 'custom');

    expect(own.length).toBeGreaterThan(0);
    for (const { task } of own) {
      const definition = CustomDefinition.parse(task.custom);
      const examination = await examineCustom(definition, await directExaminers());
      expect(examination, 'A template that the API refuses').toHaveProperty('definition');
    }
  });

  it('of a framework name its checks, and none that AWS charges for', () => {
    const paid = new Set(catalogue.filter((entry) => entry.paid).map(({ id }) => id));
    const named = templates.filter(({ framework }) => framework !== undefined);
    const scopes = named.map(
      ({ id }) => items.find(({ templateId }) => templateId === id)?.task.scope,
    );

    expect(scopes.map((scope) => (scope?.checks?.length ?? 0) > 40)).toEqual(named.map(() => true));
    expect(scopes.flatMap((scope) => scope?.checks ?? []).filter((id) => paid.has(id))).toEqual([]);
  });
});
