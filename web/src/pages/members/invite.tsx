import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import type { Role } from '../../app/permits.ts';
import { ShellContext } from '../../app/shell-state.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { fieldFaults } from '../../parts/faults.ts';
import { idempotencyKeys } from '../../parts/idempotency-keys.ts';
import { invite } from '../../queries/members.ts';
import { membersTexts as texts } from '../../texts/en/members.ts';
import { RoleField } from './role-field.tsx';

export interface InviteProps {
  /** The role of the one who invites. */
  readonly own: Role;
  readonly onClose: () => void;
}

const fields = ['userId', 'role'];

/** Asks whom to invite, and as what. */
export function Invite({ own, onClose }: InviteProps) {
  const tenant = useTenant();
  const queries = useQueryClient();
  const { notify } = useContext(ShellContext);
  // Another person or role is another invitation, and the same sent twice is one.
  const [keyOf] = useState(idempotencyKeys);
  const [userId, setUserId] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const body = { userId: userId.trim(), role };
  return (
    <Dialog
      title={texts.inviteTitle}
      deed={texts.inviteDeed}
      refusal={body.userId === '' ? texts.userIdFirst : undefined}
      fields={fields}
      onDo={async () => {
        const idempotencyKey = keyOf(`${body.userId} ${role}`);
        await invite({ tenant, body, idempotencyKey });
        void queries.invalidateQueries({ queryKey: [tenant, 'invitations'] });
        notify({ type: 'success', text: texts.invited });
      }}
      onClose={onClose}
    >
      {(error) => {
        const faults = fieldFaults(error, fields);
        return (
          <SpaceBetween size="m">
            <Box>{texts.inviteHow}</Box>
            <FormField
              label={texts.userId}
              constraintText={texts.userIdHint}
              errorText={faults.of('userId')}
              stretch
            >
              <Input
                value={userId}
                autoFocus
                autoComplete={false}
                spellcheck={false}
                onChange={({ detail }) => setUserId(detail.value)}
              />
            </FormField>
            <RoleField own={own} role={role} fault={faults.of('role')} onChoose={setRole} />
          </SpaceBetween>
        );
      }}
    </Dialog>
  );
}
