import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import { taskFormTexts as texts } from '../../texts/en/tasks/task-form.ts';
import { taskWords } from '../../texts/en/tasks/task-words.ts';
import { weekdays } from '../task/task-words.ts';
import type { Weekday } from './times.ts';

export interface WeekdaysFieldProps {
  readonly days: readonly Weekday[];
  readonly fault: string | undefined;
  readonly onChange: (days: readonly Weekday[]) => void;
}

const options = weekdays.map((value) => ({ value, label: taskWords.weekdays[value] }));

/** Some days of the week, in their order. */
export const WeekdaysField = ({ days, fault, onChange }: WeekdaysFieldProps) => (
  <FormField label={texts.days} errorText={fault}>
    <Multiselect
      options={options}
      selectedOptions={options.filter(({ value }) => days.includes(value))}
      placeholder={texts.chooseDays}
      onChange={({ detail }) => {
        const named = new Set(detail.selectedOptions.map(({ value }) => value));
        onChange(weekdays.filter((day) => named.has(day)));
      }}
    />
  </FormField>
);
