import FormField from '@cloudscape-design/components/form-field';
import PropertyFilter, {
  type PropertyFilterProps,
} from '@cloudscape-design/components/property-filter';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import ToggleButton from '@cloudscape-design/components/toggle-button';
import { type Ref, useMemo, useState } from 'react';
import { listInWords, timeInWords } from '../../parts/format.ts';
import type { Account } from '../../queries/accounts.ts';
import type { Catalogue } from '../../queries/checks.ts';
import { findingChanges, findingStatuses, severities } from '../../queries/findings.ts';
import { findingsTexts as texts } from '../../texts/en/findings.ts';
import { words } from '../../texts/en/words.ts';
import {
  filterOf,
  groupedBy,
  hasOrder,
  isOn,
  listProperties,
  type QuickFilter,
  quickFilters,
  singleProperties,
  toggled,
  tokensOf,
  withFilter,
} from './filter-query.ts';
import type { FindingsSearch } from './search.ts';

export interface FindingsFilterProps {
  readonly search: FindingsSearch;
  readonly onChange: (search: FindingsSearch) => void;
  /** Absent until it was read: then fewer values are offered. */
  readonly catalogue: Catalogue | undefined;
  readonly accounts: readonly Account[] | undefined;
  readonly countText: string;
  readonly isLoading: boolean;
  readonly ref?: Ref<PropertyFilterProps.Ref>;
}

/** The filter of the list: what it offers is known already, and costs no reading. */
export function FindingsFilter(props: FindingsFilterProps) {
  const { search, onChange, catalogue, accounts, countText, isLoading, ref } = props;
  const [refused, setRefused] = useState<readonly string[]>([]);
  const properties = useMemo(() => propertiesWith(catalogue, accounts), [catalogue, accounts]);
  const options = useMemo(() => optionsOf(catalogue, accounts), [catalogue, accounts]);
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
}

function QuickFilters({ search, onChange }: Pick<FindingsFilterProps, 'search' | 'onChange'>) {
  const names = Object.keys(quickFilters) as QuickFilter[]; // the keys of a constant
  return (
    <fieldset className="quick-filters" aria-label={texts.quick}>
      {names.map((name) => {
        const filter = quickFilters[name](new Date());
        return (
          <ToggleButton
            key={name}
            pressed={isOn(search, filter)}
            onChange={() => onChange(toggled(search, filter))}
          >
            {texts.quickFilters[name]}
          </ToggleButton>
        );
      })}
      <ToggleButton
        pressed={search.group === 'check'}
        onChange={({ detail }) => onChange(groupedBy(search, detail.pressed ? 'check' : undefined))}
      >
        {texts.byCheck}
      </ToggleButton>
      {hasOrder(search) && search.group === undefined && (
        <Order search={search} onChange={onChange} />
      )}
    </fieldset>
  );
}

function Order({ search, onChange }: Pick<FindingsFilterProps, 'search' | 'onChange'>) {
  const { selected, cursor, order, ...filter } = search;
  const newest = { value: 'newest', label: texts.newestFirst };
  const oldest = { value: 'oldest', label: texts.oldestFirst };
  return (
    <Select
      selectedOption={order ? oldest : newest}
      options={[newest, oldest]}
      ariaLabel={texts.order}
      onChange={({ detail }) => {
        const isOldest = detail.selectedOption.value === oldest.value;
        onChange({ ...filter, ...(isOldest && { order: 'oldest' }) });
      }}
    />
  );
}

/** How a value is called where its own form is for machines. */
function nameOf(key: string, value: string, catalogue?: Catalogue, accounts?: readonly Account[]) {
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    severity: words.severities,
    status: words.statuses,
    change: words.changes,
  };
  if (key === 'check') return catalogue?.byId.get(value)?.title ?? value;
  if (key === 'account') {
    return accounts?.find(({ accountId }) => accountId === value)?.name ?? value;
  }
  if (key === 'since') return Number.isNaN(Date.parse(value)) ? value : timeInWords(value);
  return named[key]?.[value] ?? value;
}

function propertiesWith(
  catalogue: Catalogue | undefined,
  accounts: readonly Account[] | undefined,
): PropertyFilterProps.FilteringProperty[] {
  const property = (key: keyof typeof texts.properties) => ({
    key,
    propertyLabel: texts.properties[key].label,
    groupValuesLabel: texts.properties[key].values,
  });
  const format = (key: string) => (value: unknown) =>
    (Array.isArray(value) ? value : [value])
      .map((one) => nameOf(key, String(one), catalogue, accounts))
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

function optionsOf(
  catalogue: Catalogue | undefined,
  accounts: readonly Account[] | undefined,
): PropertyFilterProps.FilteringOption[] {
  const named = (propertyKey: string, values: readonly string[]) =>
    values.map((value) => ({ propertyKey, value, label: nameOf(propertyKey, value) }));
  const regions = new Set(accounts?.flatMap((account) => account.regions) ?? []);
  return [
    ...named('severity', severities),
    ...named('status', findingStatuses),
    ...named('change', findingChanges),
    ...(accounts ?? []).map(({ accountId, name }) => ({
      propertyKey: 'account',
      value: accountId,
      label: name,
      tags: [accountId],
      filteringTags: [accountId],
    })),
    ...(catalogue?.services ?? []).map((value) => ({ propertyKey: 'service', value })),
    ...[...regions].sort().map((value) => ({ propertyKey: 'region', value })),
    ...(regions.size > 0 ? [{ propertyKey: 'region', value: 'global' }] : []),
    ...(catalogue?.checks ?? []).map(({ checkId, title }) => ({
      propertyKey: 'check',
      value: checkId,
      label: title,
      filteringTags: [checkId],
    })),
    ...[1, 7, 30].map((days) => ({
      propertyKey: 'since',
      value: daysAgo(days),
      label: texts.lastDays(days),
    })),
  ];
}

/** To the hour: the same choice made again is the same address. */
function daysAgo(days: number): string {
  const hour = 3_600_000;
  return new Date(Math.floor(Date.now() / hour) * hour - days * 24 * hour).toISOString();
}
