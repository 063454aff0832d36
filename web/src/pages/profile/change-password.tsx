import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useContext, useState } from 'react';
import { ShellContext } from '../../app/shell-state.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { fieldFaults } from '../../parts/faults.ts';
import { changePassword } from '../../queries/me.ts';
import { profileTexts as texts } from '../../texts/en/profile.ts';

export interface ChangePasswordProps {
  readonly email: string;
  readonly onClose: () => void;
}

const fields = ['currentPassword', 'password'];

/** Asks for the password before, and twice for the next one. */
export function ChangePassword({ email, onClose }: ChangePasswordProps) {
  const { notify } = useContext(ShellContext);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const isFilled = current !== '' && next !== '' && again !== '';
  const refusal = !isFilled ? texts.fillAll : next !== again ? texts.notSame : undefined;
  return (
    <Dialog
      title={texts.changePasswordTitle}
      deed={texts.changePasswordDeed}
      refusal={refusal}
      fields={fields}
      onDo={async () => {
        await changePassword({ currentPassword: current, password: next });
        notify({ type: 'success', text: texts.passwordChanged });
      }}
      onClose={onClose}
    >
      {(error) => {
        const faults = fieldFaults(error, fields);
        return (
          <SpaceBetween size="m">
            <Box>{texts.passwordMeaning}</Box>
            {/* Password managers ask whose password it is. */}
            <input type="email" autoComplete="username" value={email} readOnly hidden />
            <PasswordField
              label={texts.currentPassword}
              autoComplete="current-password"
              value={current}
              fault={faults.of('currentPassword')}
              isFirst
              onWrite={setCurrent}
            />
            <PasswordField
              label={texts.newPassword}
              hint={texts.passwordRule}
              autoComplete="new-password"
              value={next}
              fault={faults.of('password')}
              onWrite={setNext}
            />
            <PasswordField
              label={texts.repeat}
              autoComplete="new-password"
              value={again}
              fault={again !== '' && again !== next ? texts.notSame : undefined}
              onWrite={setAgain}
            />
          </SpaceBetween>
        );
      }}
    </Dialog>
  );
}

export interface PasswordFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly value: string;
  /** What is wrong with it. @default nothing */
  readonly fault: string | undefined;
  /** Whether it has the focus at first. @default false */
  readonly isFirst?: boolean;
  readonly onWrite: (value: string) => void;
}

export const PasswordField = (props: PasswordFieldProps) => (
  <FormField label={props.label} constraintText={props.hint} errorText={props.fault} stretch>
    <Input
      type="password"
      value={props.value}
      autoComplete={props.autoComplete}
      autoFocus={props.isFirst ?? false}
      onChange={({ detail }) => props.onWrite(detail.value)}
    />
  </FormField>
);
