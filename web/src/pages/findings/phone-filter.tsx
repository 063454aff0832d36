import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useState } from 'react';
import { FilterSheet } from '../../parts/list/filter-sheet.tsx';
import { findingsTexts as texts } from '../../texts/en/findings.ts';
import type { FindingsFilterProps } from './filter-props.ts';
import {
  listProperties,
  singleProperties,
  tokensOf,
  withFilter,
  withProperty,
} from './filter-query.ts';
import { nameOf, type Value, valuesWith } from './filter-values.ts';
import { QuickFilters } from './quick-filters.tsx';

/** The same filter as a sheet over the list, a field for each property: there is no room to write conditions. */
export function PhoneFilter({
  search,
  onChange,
  catalogue,
  accounts,
  countText,
  isLoading,
  ref,
}: FindingsFilterProps) {
  const known = { catalogue, accounts };
  const values = valuesWith(known);
  const label = (key: keyof typeof texts.properties) => texts.properties[key].label;
  return (
    <SpaceBetween size="s">
      <FilterSheet
        ref={ref}
        title={texts.filter}
        count={tokensOf(search).length}
        done={texts.showFound(isLoading ? '' : countText)}
        onClear={() => onChange(withFilter(search, {}))}
      >
        {listProperties.map((key) => (
          <Several
            key={key}
            label={label(key)}
            any={key === 'status' ? texts.anyOpen : texts.any}
            values={values[key]}
            chosen={search[key] ?? []}
            onChange={(chosen) => onChange(withProperty(search, key, chosen))}
          />
        ))}
        {chosenOnce.map((key) => (
          <One
            key={key}
            label={label(key)}
            any={key === 'since' ? texts.anyTime : texts.any}
            values={values[key]}
            chosen={search[key]}
            nameOf={(value) => nameOf(key, value, known)}
            onChange={(chosen) => onChange(withProperty(search, key, chosen))}
          />
        ))}
        <Text
          label={texts.nameField}
          value={search.q ?? ''}
          onChange={(q) => onChange(withProperty(search, 'q', q))}
        />
        {search.resource !== undefined && (
          <Text
            label={label('resource')}
            value={search.resource}
            onChange={(resource) => onChange(withProperty(search, 'resource', resource))}
          />
        )}
      </FilterSheet>
      <QuickFilters search={search} onChange={onChange} />
    </SpaceBetween>
  );
}

const chosenOnce = [...singleProperties.filter((key) => key !== 'resource'), 'since'] as const;

interface SeveralProps {
  readonly label: string;
  /** What no choice means. */
  readonly any: string;
  readonly values: readonly Value[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Several({ label, any, values, chosen, onChange }: SeveralProps) {
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

interface OneProps extends Omit<SeveralProps, 'chosen' | 'onChange'> {
  readonly chosen: string | undefined;
  readonly nameOf: (value: string) => string;
  readonly onChange: (chosen: string | undefined) => void;
}

function One({ label, any, values, chosen, nameOf, onChange }: OneProps) {
  // What the address names need not be one of those that are offered.
  const isOther = chosen !== undefined && !values.some(({ value }) => value === chosen);
  const options = [
    { value: '', label: any },
    ...(isOther ? [{ value: chosen, label: nameOf(chosen) }] : []),
    ...values.map(({ tags, ...option }) => ({ ...option, ...(tags && { filteringTags: tags }) })),
  ];
  return (
    <FormField label={label} stretch>
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

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text that counts once it is written: by Enter, or when somebody goes on. */
function Text({ label, value, onChange }: TextProps) {
  const [written, setWritten] = useState(value);
  useEffect(() => setWritten(value), [value]);
  const say = () => {
    if (written.trim() !== value) onChange(written.trim());
  };
  return (
    <FormField label={label} stretch>
      <Input
        value={written}
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
