import SpaceBetween from '@cloudscape-design/components/space-between';
import { One, Several, Text } from '../../parts/list/filter-fields.tsx';
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
import { nameOf, valuesWith } from './filter-values.ts';
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
