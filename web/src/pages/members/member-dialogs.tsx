import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { leaveTenant } from '../../app/leave-tenant.ts';
import { isHigher, type Role } from '../../app/permits.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { fieldFaults } from '../../parts/faults.ts';
import { changeRole, type Member, removeMember } from '../../queries/members.ts';
import { membersTexts as texts } from '../../texts/en/members.ts';
import { RoleField } from './role-field.tsx';

interface MemberDialogProps {
  readonly member: Member;
  readonly onClose: () => void;
}

export interface ChangeRoleProps extends MemberDialogProps {
  /** The role of the one who changes it. */
  readonly own: Role;
  readonly isSelf: boolean;
}

export function ChangeRole({ member, own, isSelf, onClose }: ChangeRoleProps) {
  const tenant = useTenant();
  const forget = useForgetMembers();
  const [role, setRole] = useState<Role>(member.role);
  const fields = ['role'];
  return (
    <Dialog
      title={texts.changeRoleTitle(member.email)}
      deed={texts.changeRoleDeed}
      refusal={role === member.role ? texts.sameRole : undefined}
      fields={fields}
      onDo={() =>
        // Read again where it fails, too: it may have been changed meanwhile.
        changeRole(tenant, member.userId, { role, version: member.version }).finally(forget)
      }
      onClose={onClose}
    >
      {(error) => (
        <>
          <RoleField
            own={own}
            role={role}
            fault={fieldFaults(error, fields).of('role')}
            onChoose={setRole}
          />
          {isSelf && isHigher(member.role, role) && (
            <Alert type="warning">{texts.ownRoleLoss}</Alert>
          )}
        </>
      )}
    </Dialog>
  );
}

export function Remove({ member, onClose }: MemberDialogProps) {
  const tenant = useTenant();
  const forget = useForgetMembers();
  return (
    <Dialog
      title={texts.removeTitle(member.email)}
      deed={texts.removeDeed}
      onDo={() => removeMember(tenant, member.userId).finally(forget)}
      onClose={onClose}
    >
      <Box>{texts.removeMeaning}</Box>
    </Dialog>
  );
}

export function Leave({ member, onClose }: MemberDialogProps) {
  const tenant = useTenant();
  const router = useRouter();
  const queries = useQueryClient();
  return (
    <Dialog
      title={texts.leaveTitle}
      deed={texts.leaveDeed}
      onDo={async () => {
        await removeMember(tenant, member.userId);
        await leaveTenant({ router, queries, tenant });
      }}
      onClose={onClose}
    >
      <Box>{texts.leaveMeaning}</Box>
    </Dialog>
  );
}

/** Has members, and who one is oneself, read again. */
function useForgetMembers(): () => void {
  const tenant = useTenant();
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: [tenant, 'members'] });
    void queries.invalidateQueries({ queryKey: ['me'] });
  };
}
