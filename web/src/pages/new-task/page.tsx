import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useRefusal } from '../../app/role.ts';
import { useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { Page } from '../../parts/page.tsx';
import {
  type Draft,
  draftOfTemplate,
  emptyDraft,
  taskOf,
  withScope,
} from '../../parts/task-form/draft.ts';
import { TaskForm } from '../../parts/task-form/task-form.tsx';
import { ownZone } from '../../parts/task-form/zones.ts';
import { createTask, tasksQuery } from '../../queries/tasks.ts';
import { templatesQuery } from '../../queries/templates.ts';
import { newTaskTexts as texts } from '../../texts/en/tasks/new-task.ts';
import { BeginWith } from './begin-with.tsx';

/** A form that makes a task; the address may say with what it begins. */
export function NewTaskPage() {
  const tenant = useTenant();
  const router = useRouter();
  const queries = useQueryClient();
  const href = useHref();
  const refusal = useRefusal('task:write');
  const { service, severity, check, account, template } = useSearch({
    from: '/t/$tenant/tasks/new',
  });
  const templates = useQuery(templatesQuery());
  const chosen = templates.data?.find(({ templateId }) => templateId === template);
  const scope = {
    ...(service && { services: service.split(',') }),
    ...(severity && { severities: severity }),
    ...(check && { checks: check.split(',') }),
    ...(account && { accounts: account.split(',') }),
  };

  const save = async (draft: Draft, idempotencyKey: string) => {
    const { taskId } = await createTask({ tenant, body: taskOf(draft), idempotencyKey });
    await queries.invalidateQueries({ queryKey: tasksQuery(tenant).queryKey });
    await router.navigate({ to: '/t/$tenant/tasks/$taskId', params: { tenant, taskId } });
  };

  return (
    <Page title={texts.title} description={texts.description}>
      <SpaceBetween size="m">
        <BeginWith
          templates={templates}
          templateId={template}
          onChoose={(templateId) =>
            void router.navigate({
              to: '/t/$tenant/tasks/new',
              params: { tenant },
              search: templateId === undefined ? {} : { template: templateId },
              replace: true,
            })
          }
        />
        <TaskForm
          // Another template is another form: what was written for the one before goes.
          key={chosen?.templateId ?? ''}
          initial={
            chosen
              ? draftOfTemplate(chosen.task, ownZone())
              : withScope(emptyDraft(ownZone()), scope)
          }
          deed={texts.create}
          refusalOf={() => refusal}
          onSave={save}
          backHref={href({ to: '/t/$tenant/tasks', params: { tenant } })}
        />
      </SpaceBetween>
    </Page>
  );
}
