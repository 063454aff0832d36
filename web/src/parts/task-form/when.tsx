import DateInput from '@cloudscape-design/components/date-input';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TimeInput from '@cloudscape-design/components/time-input';
import { taskFormTexts as texts } from '../../texts/en/tasks/task-form.ts';
import { dayInWords } from '../task/task-words.ts';
import { AfterFields } from './after-fields.tsx';
import type { SectionFields } from './field-props.ts';
import { rhythms, timed, unscheduled } from './times.ts';
import { WeekdaysField } from './weekdays-field.tsx';
import { Windows } from './windows.tsx';
import { ZoneField } from './zone-field.tsx';

const rhythmOptions = rhythms.map((value) => ({ value, label: texts.rhythms[value] }));

/** When the task runs, and when it does not: each rhythm has the fields that it needs. */
export function When(fields: SectionFields) {
  const { draft, onChange, faultAt } = fields;
  const { rhythm } = draft;
  const isScheduled = !unscheduled.includes(rhythm);
  return (
    <SpaceBetween size="m">
      <FormField
        label={texts.rhythm}
        errorText={faultAt('schedule')}
        constraintText={rhythm === 'demand' && texts.demandHint}
      >
        <Select
          options={rhythmOptions}
          selectedOption={rhythmOptions.find(({ value }) => value === rhythm) ?? null}
          onChange={({ detail }) =>
            onChange({
              rhythm: rhythms.find((one) => one === detail.selectedOption.value) ?? rhythm,
            })
          }
        />
      </FormField>
      {isScheduled && (
        <div className="task-times">
          {rhythm === 'week' && <Days {...fields} />}
          {rhythm === 'month' && <DayOfMonth {...fields} />}
          {rhythm === 'once' && <OnDate {...fields} />}
          {rhythm === 'hour' && <Minute {...fields} />}
          {rhythm === 'cron' && <Cron {...fields} />}
          {timed.includes(rhythm) && <At {...fields} />}
          <Zone {...fields} />
        </div>
      )}
      {isScheduled && <CatchUp {...fields} />}
      {rhythm === 'after' && <AfterFields {...fields} />}
      {(rhythm !== 'demand' || draft.notDuring.length > 0) && <Windows {...fields} />}
    </SpaceBetween>
  );
}

const At = ({ draft, onChange, faultAt }: SectionFields) => (
  <FormField label={texts.at} constraintText={texts.atHint} errorText={faultAt('schedule.at')}>
    <TimeInput
      format="hh:mm"
      placeholder={texts.atShape}
      value={draft.at}
      onChange={({ detail }) => onChange({ at: detail.value })}
    />
  </FormField>
);

const Zone = ({ draft, onChange, faultAt }: SectionFields) => (
  <ZoneField
    timeZone={draft.timeZone}
    hint={texts.timeZoneHint}
    fault={faultAt('schedule.timeZone')}
    onChange={(timeZone) => onChange({ timeZone })}
  />
);

const OnDate = ({ draft, onChange, faultAt }: SectionFields) => (
  <FormField label={texts.date} constraintText={texts.dateHint} errorText={faultAt('schedule.on')}>
    <DateInput
      format="iso"
      placeholder={texts.dateShape}
      value={draft.date}
      onChange={({ detail }) => onChange({ date: detail.value })}
    />
  </FormField>
);

const catchUpOptions = (['skip', 'run-once'] as const).map((value) => ({
  value,
  label: texts.catchUps[value],
}));

const CatchUp = ({ draft, onChange }: SectionFields) => (
  <FormField label={texts.catchUp} constraintText={texts.catchUpHint}>
    <Select
      options={catchUpOptions}
      selectedOption={catchUpOptions.find(({ value }) => value === draft.catchUp) ?? null}
      onChange={({ detail }) =>
        onChange({
          catchUp:
            catchUpOptions.find(({ value }) => value === detail.selectedOption.value)?.value ??
            draft.catchUp,
        })
      }
    />
  </FormField>
);

const Minute = ({ draft, onChange, faultAt }: SectionFields) => (
  <FormField
    label={texts.minute}
    constraintText={texts.minuteHint}
    errorText={faultAt('schedule.cron')}
  >
    <Input
      type="number"
      value={draft.minute}
      onChange={({ detail }) => onChange({ minute: detail.value })}
    />
  </FormField>
);

const Cron = ({ draft, onChange, faultAt }: SectionFields) => (
  <FormField
    label={texts.cron}
    constraintText={texts.cronHint}
    errorText={faultAt('schedule.cron')}
  >
    <Input value={draft.cron} onChange={({ detail }) => onChange({ cron: detail.value })} />
  </FormField>
);

const Days = ({ draft, onChange, faultAt }: SectionFields) => (
  <WeekdaysField
    days={draft.days}
    fault={faultAt('schedule.on')}
    onChange={(days) => onChange({ days })}
  />
);

const monthDays = [...Array.from({ length: 31 }, (_, index) => index + 1), 'last' as const].map(
  (day) => ({ value: String(day), label: dayInWords(day) }),
);

const DayOfMonth = ({ draft, onChange, faultAt }: SectionFields) => (
  <FormField
    label={texts.dayOfMonth}
    constraintText={Number(draft.dayOfMonth) > 28 && texts.dayHint}
    errorText={faultAt('schedule.on')}
  >
    <Select
      options={monthDays}
      selectedOption={monthDays.find(({ value }) => value === draft.dayOfMonth) ?? null}
      onChange={({ detail }) =>
        onChange({ dayOfMonth: detail.selectedOption.value ?? draft.dayOfMonth })
      }
    />
  </FormField>
);
