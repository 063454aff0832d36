import FormField from '@cloudscape-design/components/form-field';
import Multiselect, { type MultiselectProps } from '@cloudscape-design/components/multiselect';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Catalogue, CheckSummary } from '../../queries/checks.ts';
import { taskFormTexts as texts } from '../../texts/en/tasks/task-form.ts';
import { words } from '../../texts/en/words.ts';
import { categories } from '../check/categories.ts';
import type { SectionFields } from './field-props.ts';
import { shownTokens, statusOf } from './names.tsx';

export interface ChecksFieldProps extends SectionFields {
  readonly reading: UseQueryResult<Catalogue>;
}

/** Single checks, by category: the only way to those that cost. */
export function ChecksField({ draft, onChange, faultAt, reading }: ChecksFieldProps) {
  const { data: catalogue } = reading;
  const options = useMemo(() => groupsOf(catalogue?.checks ?? []), [catalogue]);
  const chosen = draft.checks.map((id) => {
    const check = catalogue?.byId.get(id);
    return check ? optionOf(check) : { value: id, label: id };
  });
  return (
    <FormField
      label={texts.single}
      constraintText={texts.singleHint}
      errorText={faultAt('scope.checks')}
      stretch
    >
      <Multiselect
        options={options}
        selectedOptions={chosen}
        placeholder={texts.anyCheck}
        filteringType="auto"
        filteringPlaceholder={texts.findCheck}
        virtualScroll
        tokenLimit={shownTokens}
        {...statusOf(reading, texts.catalogueUnknown)}
        onChange={({ detail }) =>
          onChange({ checks: detail.selectedOptions.map(({ value = '' }) => value) })
        }
      />
    </FormField>
  );
}

function groupsOf(checks: readonly CheckSummary[]): MultiselectProps.Options {
  const byCategory = Map.groupBy(checks, ({ category }) => category);
  return [...byCategory]
    .toSorted(([one], [other]) => categories.indexOf(one) - categories.indexOf(other))
    .map(([category, own]) => ({
      label: words.categories[category],
      options: own.map(optionOf),
    }));
}

const optionOf = ({ checkId, title, service, severity, paid }: CheckSummary) => ({
  value: checkId,
  label: title,
  description: checkId,
  tags: [service, words.severities[severity], ...(paid ? [texts.paid] : [])],
});
