import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import { accountStates } from '../../parts/account/account-states.ts';
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
      <FormField label={texts.searchLabel}>
        <Input
          type="search"
          value={q}
          placeholder={texts.search}
          clearAriaLabel={texts.clear}
          onChange={({ detail }) => onChange({ ...search, q: detail.value })}
        />
      </FormField>
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
