import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { Failure } from '../../app/failure.tsx';
import { useRefusal } from '../../app/role.ts';
import { useHref } from '../../app/use-link.ts';
import { Page } from '../../parts/page.tsx';
import { changesOf, type Draft, draftOf } from '../../parts/task-form/draft.ts';
import { TaskForm } from '../../parts/task-form/task-form.tsx';
import { ownZone } from '../../parts/task-form/zones.ts';
import { noteTask, type OneTask, type TaskDetail, updateTask } from '../../queries/tasks.ts';
import { taskTexts as texts } from '../../texts/en/tasks/task.ts';

export interface EditTaskProps {
  readonly one: OneTask;
  readonly task: TaskDetail;
  readonly reading: Pick<UseQueryResult<TaskDetail>, 'error' | 'refetch'>;
}

/** The task as a form. It is changed as it was when the form was opened: whoever was faster makes the API refuse. */
export function EditTask({ one, task, reading }: EditTaskProps) {
  const queries = useQueryClient();
  const href = useHref();
  const navigate = useNavigate({ from: '/t/$tenant/tasks/$taskId' });
  const forbidden = useRefusal('task:write');
  const [base, setBase] = useState(task);
  const before = draftOf(base, ownZone());

  const save = async (draft: Draft) => {
    const changes = { ...changesOf(before, draft), version: base.version };
    await noteTask(queries, one.tenant, await updateTask({ ...one, body: changes }));
    await navigate({ search: {} });
  };
  const readAgain = async () => {
    const read = await reading.refetch();
    // Where that fails, the page says so above the form, which stays as it is.
    if (read.isSuccess) setBase(read.data);
  };

  return (
    <Page title={texts.editing(base.name)}>
      {reading.error && (
        <Box padding={{ bottom: 'm' }}>
          <Failure error={reading.error} onRetry={() => void reading.refetch()} />
        </Box>
      )}
      <TaskForm
        key={base.version}
        initial={before}
        taskId={one.taskId}
        deed={texts.save}
        refusalOf={(draft) =>
          forbidden ?? (changesOf(before, draft) ? undefined : texts.nothingChanged)
        }
        onSave={save}
        remedy={(error) => isConflict(error) && <ReadAgain onClick={() => void readAgain()} />}
        backHref={href({
          to: '/t/$tenant/tasks/$taskId',
          params: { tenant: one.tenant, taskId: one.taskId },
        })}
      />
    </Page>
  );
}

const isConflict = (error: unknown) =>
  error instanceof ApiError && error.problem.code === 'conflict';

const ReadAgain = ({ onClick }: { readonly onClick: () => void }) => (
  <SpaceBetween size="xxs">
    <Button onClick={onClick} formAction="none">
      {texts.readAgain}
    </Button>
    <Box variant="small">{texts.readAgainHint}</Box>
  </SpaceBetween>
);
