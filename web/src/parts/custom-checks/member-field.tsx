import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import { severities } from '../../queries/finding-words.ts';
import { customTexts as texts } from '../../texts/en/tasks/custom.ts';
import { words } from '../../texts/en/words.ts';
import { categories } from '../check/categories.ts';
import { lineOf, membersOf } from './change-text.ts';
import { type CheckField, isMapField, isOptional } from './fields.ts';
import type { WrittenCheck } from './read-text.ts';

export interface MemberFieldProps {
  readonly check: WrittenCheck;
  readonly field: CheckField;
  /** What the API says of it. */
  readonly fault: string | undefined;
  /** Whether somebody goes on in it once it is there. @default false */
  readonly isFirst?: boolean;
  /** @param value An empty one where nothing is said. */
  readonly onChange: (field: CheckField, value: string) => void;
}

/** One member of a check. */
export function MemberField(props: MemberFieldProps) {
  const { check, field, fault } = props;
  const written = check.texts[field] ?? check.maps[field];
  const isMissing = written === '' || (written === undefined && !isOptional(field));
  const label = texts.fields[field];
  return (
    <FormField
      label={isOptional(field) ? texts.optional(label) : label}
      constraintText={texts.hints[field]}
      errorText={fault !== undefined && isMissing ? texts.missing : fault}
    >
      <Value {...props} />
    </FormField>
  );
}

function Value(props: MemberFieldProps) {
  const { check, field, isFirst = false, onChange } = props;
  const choices = choicesOf[field];
  if (choices) return <Choice {...props} choices={choices} />;
  if (isMapField(field)) return <Members {...props} />;
  return (
    <Input
      autoFocus={isFirst}
      value={check.texts[field] ?? ''}
      spellcheck={false}
      onChange={({ detail }) => onChange(field, detail.value)}
    />
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const unset: Option = { value: '', label: texts.unset };

const choicesOf: Partial<Readonly<Record<CheckField, readonly Option[]>>> = {
  severity: severities.map((value) => ({ value, label: words.severities[value] })),
  category: [unset, ...categories.map((value) => ({ value, label: words.categories[value] }))],
  'call.regions': [
    unset,
    ...(['each', 'one'] as const).map((value) => ({ value, label: texts.regions[value] })),
  ],
};

function Choice({
  check,
  field,
  onChange,
  choices,
}: MemberFieldProps & { readonly choices: readonly Option[] }) {
  const written = check.texts[field] ?? '';
  // What is no choice is shown as it is written: the API says that it is none.
  const chosen = choices.find(({ value }) => value === written) ?? {
    value: written,
    label: written,
  };
  return (
    <Select
      options={choices}
      selectedOption={chosen}
      onChange={({ detail }) => onChange(field, detail.selectedOption.value ?? '')}
    />
  );
}

/** Members of a call as one line, which stays as somebody writes it while it says the same as the text does. */
function Members({ check, field, onChange }: MemberFieldProps) {
  const value = check.maps[field];
  const [line, setLine] = useState('');
  const isSame = line !== '' && JSON.stringify(membersOf(line)) === JSON.stringify(value);
  return (
    <Input
      value={isSame ? line : value === undefined ? '' : lineOf(value)}
      spellcheck={false}
      onChange={({ detail }) => {
        setLine(detail.value);
        onChange(field, detail.value);
      }}
    />
  );
}
