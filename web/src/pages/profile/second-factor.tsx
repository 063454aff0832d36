import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import type { Answer } from '../../api/types.ts';
import { ShellContext } from '../../app/shell-state.ts';
import { Copyable } from '../../parts/copyable.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { fieldFaults } from '../../parts/faults.ts';
import { confirmSecondFactor, removeSecondFactor } from '../../queries/me.ts';
import { profileTexts as texts } from '../../texts/en/profile.ts';
import { PasswordField } from './change-password.tsx';
import { QrCode } from './qr-code.tsx';

export interface SetUpProps {
  readonly begun: Answer<'beginSecondFactor'>;
  readonly onClose: () => void;
}

const codeFields = ['code'];

/** Shows the secret for the app, and asks for the first code that the app makes of it. */
export function SetUp({ begun: { secret, uri }, onClose }: SetUpProps) {
  const queries = useQueryClient();
  const { notify } = useContext(ShellContext);
  const [code, setCode] = useState('');
  const written = code.replaceAll(/\s/g, '');
  return (
    <Dialog
      title={texts.setUpTitle}
      deed={texts.turnOn}
      refusal={/^\d{6}$/.test(written) ? undefined : texts.codeFirst}
      fields={codeFields}
      onDo={async () => {
        await confirmSecondFactor({ code: written });
        notify({ type: 'success', text: texts.turnedOn });
        await queries.invalidateQueries({ queryKey: ['me'] });
      }}
      onClose={onClose}
    >
      {(error) => (
        <SpaceBetween size="m">
          <Box>{texts.scan}</Box>
          <Box textAlign="center">
            <QrCode text={uri} label={texts.qrCode} />
          </Box>
          <div>
            <Box variant="awsui-key-label">{texts.orType}</Box>
            <Copyable text={secret} label={texts.copySecret} />
          </div>
          <FormField
            label={texts.code}
            constraintText={texts.codeHint}
            errorText={fieldFaults(error, codeFields).of('code')}
            stretch
          >
            <Input
              value={code}
              inputMode="numeric"
              autoComplete="one-time-code"
              autoFocus
              onChange={({ detail }) => setCode(detail.value)}
            />
          </FormField>
          <Box color="text-body-secondary">{texts.keepSecret}</Box>
        </SpaceBetween>
      )}
    </Dialog>
  );
}

const passwordFields = ['currentPassword'];

/** Asks for the password before the second factor goes. */
export function TurnOff({ onClose }: Pick<SetUpProps, 'onClose'>) {
  const queries = useQueryClient();
  const { notify } = useContext(ShellContext);
  const [password, setPassword] = useState('');
  return (
    <Dialog
      title={texts.turnOffTitle}
      deed={texts.turnOffDeed}
      refusal={password === '' ? texts.passwordFirst : undefined}
      fields={passwordFields}
      onDo={async () => {
        await removeSecondFactor({ currentPassword: password });
        notify({ type: 'success', text: texts.turnedOff });
        await queries.invalidateQueries({ queryKey: ['me'] });
      }}
      onClose={onClose}
    >
      {(error) => (
        <SpaceBetween size="m">
          <Box>{texts.turnOffMeaning}</Box>
          <PasswordField
            label={texts.currentPassword}
            autoComplete="current-password"
            value={password}
            fault={fieldFaults(error, passwordFields).of('currentPassword')}
            isFirst
            onWrite={setPassword}
          />
        </SpaceBetween>
      )}
    </Dialog>
  );
}
