import FormField from '@cloudscape-design/components/form-field';
import PropertyFilter, {
  type PropertyFilterProps,
} from '@cloudscape-design/components/property-filter';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { memo, useMemo, useState } from 'react';
import { listInWords } from '../../parts/format.ts';
import { findingsTexts as texts } from '../../texts/en/findings.ts';
import type { FindingsFilterProps } from './filter-props.ts';
import {
  filterOf,
  listProperties,
  singleProperties,
  tokensOf,
  withFilter,
} from './filter-query.ts';
import { type Known, nameOf, valuesWith } from './filter-values.ts';
import { QuickFilters } from './quick-filters.tsx';

/** The filter of the list: what it offers is known already, and costs no reading. Memoised: choosing a row is nothing to it. */
export const FindingsFilter = memo(function FindingsFilter(props: FindingsFilterProps) {
  const { search, onChange, catalogue, accounts, countText, isLoading, ref } = props;
  const [refused, setRefused] = useState<readonly string[]>([]);
  const properties = useMemo(() => propertiesWith({ catalogue, accounts }), [catalogue, accounts]);
  const options = useMemo(() => optionsOf({ catalogue, accounts }), [catalogue, accounts]);
  const tokens = useMemo(() => tokensOf(search) as PropertyFilterProps.Token[], [search]);
  return (
    <SpaceBetween size="s">
      <FormField
        errorText={refused.length > 0 ? texts.refused(listInWords(refused)) : undefined}
        stretch
      >
        <PropertyFilter
          ref={ref ?? null}
          query={{ tokens, operation: 'and' }}
          onChange={({ detail }) => {
            const said = filterOf(detail.tokens);
            setRefused(said.refused);
            onChange(withFilter(search, said.filter));
          }}
          filteringProperties={properties}
          filteringOptions={options}
          filteringAriaLabel={texts.filter}
          filteringPlaceholder={texts.filterPlaceholder}
          freeTextFiltering={{ operators: [':'] }}
          countText={countText}
          loading={isLoading}
          readOnlyOperations
          virtualScroll
          expandToViewport
        />
      </FormField>
      <QuickFilters search={search} onChange={onChange} />
    </SpaceBetween>
  );
});

function propertiesWith(known: Known): PropertyFilterProps.FilteringProperty[] {
  const property = (key: keyof typeof texts.properties) => ({
    key,
    propertyLabel: texts.properties[key].label,
    groupValuesLabel: texts.properties[key].values,
  });
  const format = (key: string) => (value: unknown) =>
    (Array.isArray(value) ? value : [value])
      .map((one) => nameOf(key, String(one), known))
      .join(', ');
  return [
    ...listProperties.map((key) => ({
      ...property(key),
      operators: [{ operator: '=' as const, tokenType: 'enum' as const, format: format(key) }],
    })),
    ...singleProperties.map((key) => ({
      ...property(key),
      operators: [{ operator: '=' as const, format: format(key) }],
    })),
    {
      ...property('since'),
      operators: [{ operator: '>=' as const, format: format('since') }],
      defaultOperator: '>=',
    },
  ];
}

/** All values of all properties, as Cloudscape's property filter wants them. */
function optionsOf(known: Known): PropertyFilterProps.FilteringOption[] {
  return Object.entries(valuesWith(known)).flatMap(([propertyKey, values]) =>
    values.map(({ value, label, tags }) => ({
      propertyKey,
      value,
      ...(label !== undefined && { label }),
      ...(tags && { filteringTags: tags }),
      // Two accounts may have the same name.
      ...(tags && propertyKey === 'account' && { tags }),
    })),
  );
}
