import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useTenant } from '../../app/use-tenant.ts';
import { accountsQuery } from '../../queries/accounts.ts';
import { taskFormTexts as texts } from '../../texts/en/tasks/task-form.ts';
import type { SectionFields } from './field-props.ts';
import { Names } from './names.tsx';

/** The accounts and regions in which the checks are made. */
export function Where({ draft, onChange, faultAt }: SectionFields) {
  const accounts = useQuery(accountsQuery(useTenant()));
  const known = accounts.data ?? [];
  const regions = [...new Set(known.flatMap((account) => account.regions))].sort();
  const nameOf = (id: string) => known.find(({ accountId }) => accountId === id)?.name ?? id;
  return (
    <SpaceBetween size="m">
      <Choice
        label={texts.accounts}
        fault={draft.isOfSomeAccounts ? undefined : faultAt('scope.accounts')}
        isSome={draft.isOfSomeAccounts}
        all={texts.allAccounts}
        allHint={texts.allAccountsHint}
        some={texts.someAccounts}
        onChange={(isOfSomeAccounts) => onChange({ isOfSomeAccounts })}
      />
      {draft.isOfSomeAccounts && (
        <FormField label={texts.someAccounts} errorText={faultAt('scope.accounts')}>
          <Names
            chosen={draft.accounts}
            names={known.map(({ accountId }) => accountId)}
            labelOf={nameOf}
            placeholder={texts.chooseAccounts}
            find={texts.findName}
            reading={accounts}
            unread={texts.accountsUnknown}
            onChange={(chosen) => onChange({ accounts: chosen })}
          />
        </FormField>
      )}
      <Choice
        label={texts.regions}
        fault={draft.isInSomeRegions ? undefined : faultAt('scope.regions')}
        isSome={draft.isInSomeRegions}
        all={texts.allRegions}
        allHint={texts.allRegionsHint}
        some={texts.someRegions}
        onChange={(isInSomeRegions) => onChange({ isInSomeRegions })}
      />
      {draft.isInSomeRegions && (
        <FormField
          label={texts.someRegions}
          constraintText={texts.someRegionsHint}
          errorText={faultAt('scope.regions')}
        >
          <Names
            chosen={draft.regions}
            names={regions}
            placeholder={texts.chooseRegions}
            find={texts.findName}
            reading={accounts}
            unread={texts.accountsUnknown}
            onChange={(chosen) => onChange({ regions: chosen })}
          />
        </FormField>
      )}
    </SpaceBetween>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly fault: string | undefined;
  readonly isSome: boolean;
  readonly all: string;
  readonly allHint: string;
  readonly some: string;
  readonly onChange: (isSome: boolean) => void;
}

/** All, or some. */
const Choice = ({ label, fault, isSome, all, allHint, some, onChange }: ChoiceProps) => (
  <FormField label={label} errorText={fault}>
    <RadioGroup
      value={isSome ? 'some' : 'all'}
      onChange={({ detail }) => onChange(detail.value === 'some')}
      items={[
        { value: 'all', label: all, description: allHint },
        { value: 'some', label: some },
      ]}
    />
  </FormField>
);
