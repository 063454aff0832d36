import Button from '@cloudscape-design/components/button';
import type { InputProps } from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNarrow } from '../../app/use-narrow.ts';
import { useShortcuts } from '../../app/use-shortcuts.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { One, Several, Text, type Value } from '../../parts/list/filter-fields.tsx';
import { FilterSheet } from '../../parts/list/filter-sheet.tsx';
import { SearchField } from '../../parts/list/search-field.tsx';
import type { Account } from '../../queries/accounts.ts';
import { resourceChanges } from '../../queries/resource-words.ts';
import { previewQuery } from '../../queries/tasks.ts';
import { inventoryTexts as texts } from '../../texts/en/inventory.ts';
import { listTexts } from '../../texts/en/list.ts';
import { words } from '../../texts/en/words.ts';
import { conditionsIn } from './filter-query.ts';
import type { InventorySearch } from './search.ts';

export interface FiltersProps {
  readonly search: InventorySearch;
  /** Absent until they were read: then fewer are offered. */
  readonly accounts: readonly Account[] | undefined;
  /** The services of what is listed, which are offered where the others are not known. */
  readonly services: readonly string[];
  /** How many are found; empty until that is known. */
  readonly found: string;
  /** @param replace Whether it is no step back. */
  readonly onChange: (
    change: Partial<Record<keyof InventorySearch, unknown>>,
    replace?: boolean,
  ) => void;
  readonly onClear: () => void;
}

/** A name to search for, and what else narrows the list: below it, or on a phone in a sheet. */
export function Filters(props: FiltersProps) {
  const { search, found, onChange, onClear } = props;
  const field = useRef<InputProps.Ref>(null);
  useShortcuts({ '/': () => field.current?.focus() });
  const isNarrow = useNarrow();
  return (
    <search>
      <SpaceBetween size="s">
        <SearchField
          ref={field}
          label={texts.search}
          placeholder={texts.searchPlaceholder}
          clear={texts.clearSearch}
          value={search.q ?? ''}
          // Each pause while somebody types would be a step back.
          onChange={(q) => onChange({ q }, true)}
        />
        {isNarrow ? (
          <FilterSheet
            title={texts.filter}
            count={conditionsIn(search)}
            done={texts.show(found)}
            onClear={onClear}
          >
            <Fields {...props} />
          </FilterSheet>
        ) : (
          <>
            <div className="filters">
              <Fields {...props} />
            </div>
            {conditionsIn(search) > 0 && <Button onClick={onClear}>{listTexts.clearFilter}</Button>}
          </>
        )}
      </SpaceBetween>
    </search>
  );
}

const itself = (value: string) => value;
const plain = (values: readonly string[]): readonly Value[] => values.map((value) => ({ value }));
const changes: readonly Value[] = resourceChanges.map((value) => ({
  value,
  label: texts.changes[value],
}));

function Fields({ search, accounts = [], services, onChange }: FiltersProps) {
  // Of all accounts and regions: the services that an inventory lists.
  const all = useQuery(previewQuery(useTenant(), { type: 'resource_list' }));
  const known = all.error ? services : (all.data?.services ?? services);
  const nameOf = (id: string) => accounts.find(({ accountId }) => accountId === id)?.name ?? id;
  const regions = new Set(accounts.flatMap((account) => account.regions));
  return (
    <>
      <One
        label={texts.service}
        any={texts.any}
        values={plain(known)}
        chosen={search.service}
        nameOf={itself}
        {...(all.error && {
          warning: (
            <>
              {texts.servicesFailed}{' '}
              <Button variant="inline-link" onClick={() => void all.refetch()}>
                {words.retry}
              </Button>
            </>
          ),
        })}
        onChange={(service) => onChange({ service })}
      />
      <Text
        label={texts.type}
        placeholder={texts.typePlaceholder}
        value={search.type ?? ''}
        onChange={(type) => onChange({ type })}
      />
      <One
        label={texts.account}
        any={texts.any}
        values={accounts.map(({ accountId, name }) => ({
          value: accountId,
          label: name,
          tags: [accountId],
        }))}
        chosen={search.account}
        nameOf={nameOf}
        onChange={(account) => onChange({ account })}
      />
      <One
        label={texts.region}
        any={texts.any}
        values={plain([...[...regions].sort(), ...(regions.size > 0 ? ['global'] : [])])}
        chosen={search.region}
        nameOf={itself}
        onChange={(region) => onChange({ region })}
      />
      <Text
        label={texts.tag}
        placeholder={texts.tagPlaceholder}
        value={search.tag ?? ''}
        onChange={(tag) => onChange({ tag })}
      />
      <Several
        label={texts.change}
        any={texts.anyChange}
        values={changes}
        chosen={search.change ?? []}
        onChange={(change) => onChange({ change })}
      />
    </>
  );
}
