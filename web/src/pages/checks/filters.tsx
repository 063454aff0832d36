import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import Select from '@cloudscape-design/components/select';
import { categories } from '../../parts/check/categories.ts';
import { frameworkName, inOrder } from '../../parts/check/framework.ts';
import type { ListedCheck } from '../../queries/checks.ts';
import { severities } from '../../queries/finding-words.ts';
import { checksTexts as texts } from '../../texts/en/checks.ts';
import { words } from '../../texts/en/words.ts';
import type { ChecksSearch } from './search.ts';

export interface FiltersProps {
  readonly search: ChecksSearch;
  /** All of the catalogue: what they have is what can be chosen. */
  readonly checks: readonly ListedCheck[];
  readonly onChange: (change: Partial<Record<keyof ChecksSearch, unknown>>) => void;
}

/** What narrows the catalogue: each change is a new address. */
export function Filters({ search, checks, onChange }: FiltersProps) {
  const services = [...new Set(checks.map(({ service }) => service))].sort();
  const frameworks = inOrder(new Set(checks.flatMap(({ frameworks }) => Object.keys(frameworks))));
  return (
    <>
      <One
        label={texts.service}
        all={texts.anyService}
        values={services}
        chosen={search.service}
        nameOf={(service) => service}
        onChange={(service) => onChange({ service })}
      />
      <Some
        label={texts.severity}
        any={texts.anySeverity}
        names={words.severities}
        values={severities}
        chosen={search.severity ?? []}
        onChange={(severity) => onChange({ severity })}
      />
      <Some
        label={texts.category}
        any={texts.anyCategory}
        names={words.categories}
        values={categories}
        chosen={search.category ?? []}
        onChange={(category) => onChange({ category })}
      />
      <One
        label={texts.framework}
        all={texts.anyFramework}
        values={frameworks}
        chosen={search.framework}
        nameOf={frameworkName}
        onChange={(framework) => onChange({ framework })}
      />
      <One
        label={texts.cost}
        all={texts.paidOrNot}
        values={['yes', 'no']}
        chosen={search.paid}
        nameOf={(paid) => (paid === 'yes' ? texts.paidOnly : texts.unpaidOnly)}
        onChange={(paid) => onChange({ paid })}
      />
    </>
  );
}

interface OneProps {
  readonly label: string;
  /** What no choice is called. */
  readonly all: string;
  readonly values: readonly string[];
  readonly chosen: string | undefined;
  readonly nameOf: (value: string) => string;
  readonly onChange: (value: string | undefined) => void;
}

/** One of some values, or any. */
function One({ label, all, values, chosen, nameOf, onChange }: OneProps) {
  // What the address names need not be in the catalogue.
  const known = chosen === undefined || values.includes(chosen) ? values : [chosen, ...values];
  const options = [
    { value: '', label: all },
    ...known.map((value) => ({ value, label: nameOf(value) })),
  ];
  return (
    <FormField label={label} stretch>
      <Select
        selectedOption={options.find(({ value }) => value === (chosen ?? '')) ?? null}
        options={options}
        filteringType={options.length > 15 ? 'auto' : 'none'}
        expandToViewport
        onChange={({ detail }) => onChange(detail.selectedOption.value || undefined)}
      />
    </FormField>
  );
}

interface SomeProps<Value extends string> {
  readonly label: string;
  readonly any: string;
  readonly names: Readonly<Record<Value, string>>;
  readonly values: readonly Value[];
  readonly chosen: readonly Value[];
  readonly onChange: (values: readonly Value[] | undefined) => void;
}

/** Some of a few words, or any. */
function Some<Value extends string>(props: SomeProps<Value>) {
  const { label, any, names, values, chosen, onChange } = props;
  const options = values.map((value) => ({ value, label: names[value] }));
  return (
    <FormField label={label} stretch>
      <Multiselect
        selectedOptions={options.filter(({ value }) => chosen.includes(value))}
        options={options}
        // Tokens would stand in the field without being a part of what it is called.
        hideTokens
        placeholder={chosen.length === 0 ? any : chosen.map((value) => names[value]).join(', ')}
        expandToViewport
        onChange={({ detail }) => {
          const named = new Set(detail.selectedOptions.map(({ value }) => value));
          const some = values.filter((value) => named.has(value));
          onChange(some.length > 0 ? some : undefined);
        }}
      />
    </FormField>
  );
}
