import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useTenant } from '../../app/use-tenant.ts';
import { tasksQuery } from '../../queries/tasks.ts';
import { taskFormTexts as texts } from '../../texts/en/tasks/task-form.ts';
import type { SectionFields } from './field-props.ts';
import { Names } from './names.tsx';

const ends = ['success', 'end'] as const;

/** After which others the task runs, and after which of their ends. It is itself none of them. */
export function AfterFields({ draft, taskId, onChange, faultAt }: SectionFields) {
  const tasks = useQuery(tasksQuery(useTenant()));
  const others = (tasks.data ?? []).filter((task) => task.taskId !== taskId);
  const nameOf = (id: string) => others.find((task) => task.taskId === id)?.name ?? id;
  return (
    <SpaceBetween size="m">
      <FormField
        label={texts.afterTasks}
        constraintText={texts.afterTasksHint}
        errorText={faultAt('after')}
      >
        <Names
          chosen={draft.afterTasks}
          names={others.map((task) => task.taskId)}
          labelOf={nameOf}
          placeholder={texts.chooseTasks}
          find={texts.findName}
          reading={tasks}
          unread={texts.tasksUnknown}
          onChange={(chosen) => onChange({ afterTasks: chosen })}
        />
      </FormField>
      <FormField label={texts.afterOn}>
        <RadioGroup
          value={draft.afterOn}
          onChange={({ detail }) =>
            onChange({ afterOn: ends.find((end) => end === detail.value) ?? draft.afterOn })
          }
          items={ends.map((value) => ({
            value,
            label: texts.afterEnds[value],
            description: texts.afterEndHints[value],
          }))}
        />
      </FormField>
    </SpaceBetween>
  );
}
