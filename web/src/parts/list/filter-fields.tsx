import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import Select from '@cloudscape-design/components/select';
import { type ReactNode, useEffect, useState } from 'react';

/** One value that a property of the things in a list may have. */
export interface Value {
  readonly value: string;
  /** Where the value itself is for machines. */
  readonly label?: string;
  /** Further words by which it is found. */
  readonly tags?: readonly string[];
}

export interface SeveralProps {
  readonly label: string;
  /** What no choice means. */
  readonly any: string;
  readonly values: readonly Value[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Several of some values, or any. */
export function Several({ label, any, values, chosen, onChange }: SeveralProps) {
  const selected = values.filter(({ value }) => chosen.includes(value));
  return (
    <FormField label={label} stretch>
      <Multiselect
        selectedOptions={selected}
        options={values}
        // Tokens would stand in the field without being a part of what it is called.
        hideTokens
        placeholder={selected.map(({ label }) => label).join(', ') || any}
        expandToViewport
        onChange={({ detail }) => onChange(detail.selectedOptions.map(({ value = '' }) => value))}
      />
    </FormField>
  );
}

export interface OneProps extends Omit<SeveralProps, 'chosen' | 'onChange'> {
  readonly chosen: string | undefined;
  readonly nameOf: (value: string) => string;
  /** That not all values could be read. @default they were */
  readonly warning?: ReactNode;
  readonly onChange: (chosen: string | undefined) => void;
}

/** One of some values, or any. */
export function One({ label, any, values, chosen, nameOf, warning, onChange }: OneProps) {
  // What the address names need not be one of those that are offered.
  const isOther = chosen !== undefined && !values.some(({ value }) => value === chosen);
  const options = [
    { value: '', label: any },
    ...(isOther ? [{ value: chosen, label: nameOf(chosen) }] : []),
    ...values.map(({ tags, ...option }) => ({ ...option, ...(tags && { filteringTags: tags }) })),
  ];
  return (
    <FormField label={label} warningText={warning} stretch>
      <Select
        selectedOption={options.find(({ value }) => value === (chosen ?? '')) ?? null}
        options={options}
        filteringType={options.length > 15 ? 'auto' : 'none'}
        virtualScroll={options.length > 100}
        expandToViewport
        onChange={({ detail }) => onChange(detail.selectedOption.value || undefined)}
      />
    </FormField>
  );
}

export interface TextProps {
  readonly label: string;
  readonly value: string;
  /** @default none */
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

/** A text that counts once it is written: by Enter, or when somebody goes on. */
export function Text({ label, value, placeholder = '', onChange }: TextProps) {
  const [written, setWritten] = useState(value);
  useEffect(() => setWritten(value), [value]);
  const say = () => {
    if (written.trim() !== value) onChange(written.trim());
  };
  return (
    <FormField label={label} stretch>
      <Input
        value={written}
        placeholder={placeholder}
        autoComplete={false}
        onChange={({ detail }) => setWritten(detail.value)}
        onBlur={say}
        onKeyDown={({ detail }) => {
          if (detail.key === 'Enter') say();
        }}
      />
    </FormField>
  );
}
