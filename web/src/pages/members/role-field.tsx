import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { type Role, rolesToGive } from '../../app/permits.ts';
import { membersTexts as texts } from '../../texts/en/members.ts';
import { words } from '../../texts/en/words.ts';

export interface RoleFieldProps {
  /** The role of the one who gives it. */
  readonly own: Role;
  readonly role: Role;
  readonly fault: string | undefined;
  readonly onChoose: (role: Role) => void;
}

/** One of the roles that somebody may give. */
export function RoleField({ own, role, fault, onChoose }: RoleFieldProps) {
  const items = rolesToGive(own).map((value) => ({
    value,
    label: words.roles[value],
    description: texts.roleMeanings[value],
  }));
  return (
    <FormField label={texts.role} errorText={fault} stretch>
      <RadioGroup
        value={role}
        items={items}
        onChange={({ detail }) => {
          const chosen = items.find(({ value }) => value === detail.value);
          if (chosen) onChoose(chosen.value);
        }}
      />
    </FormField>
  );
}
