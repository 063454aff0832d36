import Select from '@cloudscape-design/components/select';
import ToggleButton from '@cloudscape-design/components/toggle-button';
import { findingsTexts as texts } from '../../texts/en/findings.ts';
import type { FindingsFilterProps } from './filter-props.ts';
import {
  groupedBy,
  hasOrder,
  isOn,
  type QuickFilter,
  quickFilters,
  toggled,
} from './filter-query.ts';

type QuickFiltersProps = Pick<FindingsFilterProps, 'search' | 'onChange'>;

/** Filters that people want every day, and how the list is shown. */
export function QuickFilters({ search, onChange }: QuickFiltersProps) {
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

function Order({ search, onChange }: QuickFiltersProps) {
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
