import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefusal } from '../../app/role.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { Deed } from '../../parts/deed.tsx';
import { Page } from '../../parts/page.tsx';
import { meQuery } from '../../queries/me.ts';
import { membersTexts as texts } from '../../texts/en/members.ts';
import { Invite } from './invite.tsx';
import { Members } from './members.tsx';
import { OpenInvitations } from './open-invitations.tsx';
import { RoleTable } from './role-table.tsx';

/** Who is a member of the tenant, who is invited, and what each role may do. */
export function MembersPage() {
  const tenant = useTenant();
  const refusal = useRefusal('member:write');
  const { data: me } = useQuery(meQuery());
  const own = me?.tenants.find(({ tenantId }) => tenantId === tenant);
  const self = me && own && { userId: me.userId, role: own.role };
  const [isInviting, setInviting] = useState(false);
  return (
    <Page
      title={texts.title}
      description={texts.description}
      actions={
        <Deed
          text={texts.invite}
          variant="primary"
          refusal={refusal}
          onClick={() => setInviting(true)}
        />
      }
    >
      <SpaceBetween size="l">
        <Members self={self} refusal={refusal} />
        {refusal === undefined && <OpenInvitations />}
        <RoleTable own={self?.role} />
      </SpaceBetween>
      {isInviting && self && <Invite own={self.role} onClose={() => setInviting(false)} />}
    </Page>
  );
}
