import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { customTexts as texts } from '../../texts/en/tasks/custom.ts';
import { type CheckField, fieldsOfCheck } from './fields.ts';
import { MemberField, type MemberFieldProps } from './member-field.tsx';

export interface CheckFieldsProps extends Pick<MemberFieldProps, 'check' | 'onChange'> {
  /** Which of the checks it is, from 1 on. */
  readonly number: number;
  /** Whether somebody has just added it: they go on in it. */
  readonly isNew: boolean;
  readonly faultOf: (field: CheckField) => string | undefined;
  readonly onForEach: (hasForEach: boolean) => void;
  readonly onRemove: () => void;
}

/** What a check has, in the order in which it is read. */
const groups: Readonly<Record<keyof typeof texts.groups, readonly CheckField[]>> = {
  check: ['key', 'title', 'severity', 'category'],
  call: ['call.service', 'call.operation', 'call.input', 'call.regions'],
  forEach: fieldsOfCheck.filter((field) => field.startsWith('call.forEach.')),
  judgement: ['items', 'id', 'name', 'where', 'fails'],
  words: ['message', 'why', 'fix'],
};

/** One check of one's own, member by member. */
export function CheckFields(props: CheckFieldsProps) {
  const { check, number, onForEach, onRemove } = props;
  return (
    <SpaceBetween size="m">
      <Group {...props} name="check" />
      <Group {...props} name="call" />
      <Checkbox
        checked={check.hasForEach}
        description={texts.hasForEachHint}
        onChange={({ detail }) => onForEach(detail.checked)}
      >
        {texts.hasForEach}
      </Checkbox>
      {check.hasForEach && <Group {...props} name="forEach" />}
      <Group {...props} name="judgement" />
      <Group {...props} name="words" />
      <Button formAction="none" ariaLabel={texts.removeCheckOf(number)} onClick={onRemove}>
        {texts.removeCheck}
      </Button>
    </SpaceBetween>
  );
}

function Group({
  name,
  check,
  isNew,
  faultOf,
  onChange,
}: CheckFieldsProps & { readonly name: keyof typeof groups }) {
  return (
    <fieldset className="task-window">
      <legend className="task-legend">{texts.groups[name]}</legend>
      <div className="task-times">
        {groups[name].map((field) => (
          <MemberField
            key={field}
            check={check}
            field={field}
            fault={faultOf(field)}
            isFirst={isNew && field === 'key'}
            onChange={onChange}
          />
        ))}
      </div>
    </fieldset>
  );
}
