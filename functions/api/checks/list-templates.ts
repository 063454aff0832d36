import type { CatalogueEntry } from '../../core/catalogue.ts';
import { offeredTypes } from '../../core/tasks/task-types.ts';
import { type TaskTemplate, templates } from '../../core/tasks/templates/templates.ts';
import type { AnswerOf } from '../http/route.ts';
import { speaksTo } from './known.ts';
import type { checksRoutes } from './routes.ts';

type Answer = AnswerOf<typeof checksRoutes.listTemplates>;

/** All templates of tasks that can be made, as the body of `POST /tasks` takes them. */
export const listTemplates = (catalogue: readonly CatalogueEntry[]): Answer => ({
  items: templates.flatMap(({ id, title, description, schedule, ...template }) => {
    const type = offeredTypes.find((offered) => offered === template.type);
    if (!type) return [];
    const scope = scopeOf(template, catalogue);
    const timed = { ...schedule, timeZone: 'UTC' };
    const custom = template.custom && { custom: template.custom };
    return {
      templateId: id,
      title,
      description,
      task: { name: title, type, scope, schedule: timed, ...custom },
    };
  }),
});

/** What a template covers. Those of a framework's checks that AWS charges for are left to whoever names them. */
function scopeOf(
  { scope, framework }: Pick<TaskTemplate, 'scope' | 'framework'>,
  catalogue: readonly CatalogueEntry[],
) {
  if (framework === undefined) return scope;
  const speaking = catalogue.filter((entry) => speaksTo(entry, framework) && !entry.paid);
  return { ...scope, checks: speaking.map(({ id }) => id) };
}
