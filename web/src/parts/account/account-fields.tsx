import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Account } from '../../queries/accounts.ts';
import { connectionTexts as texts } from '../../texts/en/accounts/connection.ts';
import { numberInWords } from '../format.ts';
import { regionOption, regionOptions } from './regions.ts';

/** What may be changed of an account. */
export type AccountValues = Pick<Account, 'name' | 'regions' | 'reads'>;

/** The places of the fields in the body of the request. */
export const accountPlaces = ['name', 'regions', 'reads'] as const;

/** What is missing before it can be sent, by field. */
export const missingValues = ({
  name,
  regions,
}: Pick<AccountValues, 'name' | 'regions'>): {
  readonly [Place in 'name' | 'regions']?: string;
} => ({
  ...(name.trim() === '' && { name: texts.nameMissing }),
  ...(regions.length === 0 && { regions: texts.regionsMissing }),
});

export interface AccountFieldsProps {
  readonly values: AccountValues;
  /** Which regions can be chosen. @default those of all partitions */
  readonly partition: Account['partition'] | undefined;
  /** What is wrong with a field, by its place in the body. */
  readonly faultOf: (place: (typeof accountPlaces)[number]) => string | undefined;
  readonly onChange: (change: Partial<AccountValues>) => void;
}

/** Name, regions, and what the role may read. */
export const AccountFields = ({ values, partition, faultOf, onChange }: AccountFieldsProps) => (
  <SpaceBetween size="l">
    <FormField label={texts.name} constraintText={texts.nameHint} errorText={faultOf('name')}>
      <Input
        name="name"
        value={values.name}
        autoComplete={false}
        onChange={({ detail }) => onChange({ name: detail.value })}
      />
    </FormField>
    <FormField
      label={texts.regions}
      constraintText={texts.regionsHint}
      errorText={faultOf('regions')}
    >
      <Multiselect
        selectedOptions={values.regions.map(regionOption)}
        options={regionOptions(partition)}
        placeholder={
          values.regions.length > 0
            ? texts.regionsChosen(numberInWords(values.regions.length))
            : texts.chooseRegions
        }
        filteringType="auto"
        filteringAriaLabel={texts.findRegion}
        filteringPlaceholder={texts.findRegion}
        noMatch={texts.noRegion}
        deselectAriaLabel={({ value }) => texts.takeOut(value ?? '')}
        tokenLimit={6}
        i18nStrings={{ tokenLimitShowMore: texts.showMore, tokenLimitShowFewer: texts.showFewer }}
        onChange={({ detail }) =>
          onChange({ regions: detail.selectedOptions.flatMap(({ value }) => value ?? []) })
        }
      />
    </FormField>
    <FormField
      label={texts.readsTitle}
      constraintText={texts.readsHint}
      errorText={faultOf('reads')}
      stretch
    >
      <RadioGroup
        value={values.reads}
        items={(['checks', 'any-service'] as const).map((value) => ({
          value,
          label: texts.reads[value],
          description: texts.readsMeaning[value],
        }))}
        onChange={({ detail }) =>
          onChange({ reads: detail.value === 'any-service' ? 'any-service' : 'checks' })
        }
      />
    </FormField>
  </SpaceBetween>
);
