import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useMemo } from 'react';
import { taskFormTexts as texts } from '../../texts/en/tasks/task-form.ts';
import { allZones, ownZone } from './zones.ts';

export interface ZoneFieldProps {
  readonly timeZone: string;
  /** @default nothing */
  readonly hint?: string;
  readonly fault: string | undefined;
  readonly onChange: (timeZone: string) => void;
}

/** The time zone in which times are meant: the browser's own first, then all others. */
export function ZoneField({ timeZone, hint, fault, onChange }: ZoneFieldProps) {
  const options = useMemo(() => {
    const own = ownZone();
    const optionOf = (value: string) => ({ value, label: value });
    const others = allZones(timeZone).filter((zone) => zone !== own);
    return [
      { label: texts.yours, options: [optionOf(own)] },
      { label: texts.allZones, options: others.map(optionOf) },
    ];
  }, [timeZone]);
  return (
    <FormField label={texts.timeZone} constraintText={hint} errorText={fault}>
      <Select
        options={options}
        selectedOption={{ value: timeZone, label: timeZone }}
        filteringType="auto"
        filteringPlaceholder={texts.findName}
        virtualScroll
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? timeZone)}
      />
    </FormField>
  );
}
