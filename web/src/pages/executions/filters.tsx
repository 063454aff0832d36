import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import Select from '@cloudscape-design/components/select';
import { useQuery } from '@tanstack/react-query';
import { useTenant } from '../../app/use-tenant.ts';
import { tasksQuery } from '../../queries/tasks.ts';
import { executionsTexts as texts } from '../../texts/en/executions.ts';
import { runTexts } from '../../texts/en/runs.ts';
import { monthInWords, monthsWithExecutions } from './months.ts';
import { type executionsSearch, listedStatuses } from './search.ts';

type Search = ReturnType<typeof executionsSearch>;

export interface FiltersProps {
  readonly search: Search;
  /** The month that is shown, whether the address names it or not. */
  readonly month: string;
  readonly onChange: (change: Partial<Record<keyof Search, unknown>>) => void;
}

/** Month, status and task: each change is a new address. */
export function Filters({ search, month, onChange }: FiltersProps) {
  return (
    <div className="filters">
      <MonthFilter month={month} onChange={(value) => onChange({ month: value })} />
      <StatusFilter
        chosen={search.status ?? []}
        onChange={(status) => onChange({ status: status.length > 0 ? status : undefined })}
      />
      <TaskFilter task={search.task} onChange={(task) => onChange({ task })} />
    </div>
  );
}

interface MonthFilterProps {
  readonly month: string;
  readonly onChange: (month: string) => void;
}

function MonthFilter({ month, onChange }: MonthFilterProps) {
  const months = [...new Set([...monthsWithExecutions(new Date()), month])];
  const options = months.map((value) => ({ value, label: monthInWords(value) }));
  return (
    <FormField label={texts.month}>
      <Select
        selectedOption={options.find(({ value }) => value === month) ?? null}
        options={options}
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? month)}
      />
    </FormField>
  );
}

type Status = (typeof listedStatuses)[number];

interface StatusFilterProps {
  readonly chosen: readonly Status[];
  readonly onChange: (statuses: readonly Status[]) => void;
}

function StatusFilter({ chosen, onChange }: StatusFilterProps) {
  const options = listedStatuses.map((value) => ({ value, label: runTexts.statuses[value] }));
  return (
    <FormField label={texts.status}>
      <Multiselect
        selectedOptions={options.filter(({ value }) => chosen.includes(value))}
        options={options}
        inlineTokens
        placeholder={texts.anyStatus}
        onChange={({ detail }) => {
          const named = new Set(detail.selectedOptions.map(({ value }) => value));
          onChange(listedStatuses.filter((status) => named.has(status)));
        }}
      />
    </FormField>
  );
}

interface TaskFilterProps {
  readonly task: string | undefined;
  readonly onChange: (task: string | undefined) => void;
}

function TaskFilter({ task, onChange }: TaskFilterProps) {
  const { data: tasks = [], isPending, error } = useQuery(tasksQuery(useTenant()));
  const all = { value: '', label: texts.allTasks };
  const known = tasks.map(({ taskId, name }) => ({ value: taskId, label: name }));
  // A task that was deleted has executions still.
  const gone = task !== undefined && !tasks.some(({ taskId }) => taskId === task);
  const options = [all, ...known, ...(gone ? [{ value: task, label: task }] : [])];
  return (
    <FormField label={texts.task} {...(error && { warningText: runTexts.tasksUnknown })}>
      <Select
        selectedOption={options.find(({ value }) => value === (task ?? '')) ?? null}
        options={options}
        statusType={isPending ? 'loading' : 'finished'}
        onChange={({ detail }) => onChange(detail.selectedOption.value || undefined)}
      />
    </FormField>
  );
}
