import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import { accountStates } from '../../parts/account/account-states.ts';
import { SearchField } from '../../parts/list/search-field.tsx';
import { accountsTexts as texts } from '../../texts/en/accounts/accounts.ts';
import { connectionTexts } from '../../texts/en/accounts/connection.ts';
import type { AccountsSearch } from './search.ts';

export interface FiltersProps {
  readonly search: AccountsSearch;
  readonly onChange: (search: AccountsSearch) => void;
}

const options = accountStates.map((value) => ({ value, label: connectionTexts.states[value] }));

/** A text and states: each change is a new address. */
export function Filters({ search, onChange }: FiltersProps) {
  const { q = '', state = [] } = search;
  return (
    <div className="filters">
      <SearchField
        label={texts.searchLabel}
        placeholder={texts.search}
        clear={texts.clear}
        value={q}
        onChange={(written) => onChange({ ...search, q: written })}
      />
      <FormField label={texts.state}>
        <Multiselect
          selectedOptions={options.filter(({ value }) => state.includes(value))}
          options={options}
          inlineTokens
          placeholder={texts.anyState}
          onChange={({ detail }) => {
            const named = new Set(detail.selectedOptions.map(({ value }) => value));
            onChange({ ...search, state: accountStates.filter((one) => named.has(one)) });
          }}
        />
      </FormField>
    </div>
  );
}
