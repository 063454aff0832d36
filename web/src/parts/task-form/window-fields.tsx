import Button from '@cloudscape-design/components/button';
import DateInput from '@cloudscape-design/components/date-input';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import TimeInput from '@cloudscape-design/components/time-input';
import { taskFormTexts as texts } from '../../texts/en/tasks/task-form.ts';
import type { WindowField } from './places.ts';
import { type WindowDraft, windowKinds } from './times.ts';
import { WeekdaysField } from './weekdays-field.tsx';
import { ZoneField } from './zone-field.tsx';

export interface WindowFieldsProps {
  readonly window: WindowDraft;
  /** Which of the windows it is, from 1 on. */
  readonly number: number;
  /** Whether somebody has just added it: they go on in it. */
  readonly isNew: boolean;
  /** What is wrong with one of its fields, or without one with the window as a whole. */
  readonly faultOf: (field?: WindowField) => string | undefined;
  readonly onChange: (change: Partial<WindowDraft>) => void;
  readonly onRemove: () => void;
}

const kindOptions = windowKinds.map((value) => ({ value, label: texts.windowKinds[value] }));

/** One window in which the task does not run: hours of days of the week, or whole dates. */
export function WindowFields(props: WindowFieldsProps) {
  const { window, number, isNew, faultOf, onChange, onRemove } = props;
  const { kind, days, timeZone } = window;
  return (
    <fieldset className="task-window" aria-label={texts.window(number)}>
      <div className="task-times">
        <FormField label={texts.windowKind} errorText={faultOf()}>
          <Select
            autoFocus={isNew}
            options={kindOptions}
            selectedOption={kindOptions.find(({ value }) => value === kind) ?? null}
            onChange={({ detail }) =>
              onChange({
                kind: windowKinds.find((each) => each === detail.selectedOption.value) ?? kind,
              })
            }
          />
        </FormField>
        {kind === 'days' ? (
          <>
            <WeekdaysField
              days={days}
              fault={faultOf('days')}
              onChange={(chosen) => onChange({ days: chosen })}
            />
            <Clock {...props} field="from" />
            <Clock {...props} field="to" hint={texts.toHint} />
          </>
        ) : (
          <>
            <Day {...props} field="fromDate" />
            <Day {...props} field="toDate" hint={texts.toDateHint} />
          </>
        )}
        <ZoneField
          timeZone={timeZone}
          fault={faultOf('timeZone')}
          onChange={(chosen) => onChange({ timeZone: chosen })}
        />
      </div>
      <Button formAction="none" ariaLabel={texts.removeWindowOf(number)} onClick={onRemove}>
        {texts.removeWindow}
      </Button>
    </fieldset>
  );
}

interface FieldProps<Field extends WindowField>
  extends Pick<WindowFieldsProps, 'window' | 'faultOf' | 'onChange'> {
  readonly field: Field;
  readonly hint?: string;
}

const Clock = ({ window, faultOf, onChange, field, hint }: FieldProps<'from' | 'to'>) => (
  <FormField label={texts.windowFields[field]} constraintText={hint} errorText={faultOf(field)}>
    <TimeInput
      format="hh:mm"
      placeholder={texts.atShape}
      value={window[field]}
      onChange={({ detail }) => onChange({ [field]: detail.value })}
    />
  </FormField>
);

const Day = ({ window, faultOf, onChange, field, hint }: FieldProps<'fromDate' | 'toDate'>) => (
  <FormField label={texts.windowFields[field]} constraintText={hint} errorText={faultOf(field)}>
    <DateInput
      format="iso"
      placeholder={texts.dateShape}
      value={window[field]}
      onChange={({ detail }) => onChange({ [field]: detail.value })}
    />
  </FormField>
);
