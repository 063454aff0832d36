import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ownInvitationsQuery } from '../queries/own-invitations.ts';
import { invitationTexts as texts } from '../texts/en/invitations.ts';
import { shellTexts } from '../texts/en/shell.ts';
import { useTenant } from './use-tenant.ts';

/**
 * Says at the top of every page that there are invitations to answer, and leads to the profile, which lists them; on that page
 * itself nothing. Where they cannot be read, it says that instead.
 */
export function useInvitationNotices(): readonly FlashbarProps.MessageDefinition[] {
  const tenant = useTenant();
  const router = useRouter();
  const isProfile = useLocation({ select: ({ pathname }) => pathname.endsWith('/profile') });
  const { data: invitations = [], error } = useQuery(ownInvitationsQuery());
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  if (isProfile) return [];
  const onButtonClick = () =>
    void router.navigate({ to: '/t/$tenant/profile', params: { tenant } });
  if (error) {
    return [
      {
        id: 'invitations-unread',
        type: 'warning',
        content: texts.unread,
        buttonText: shellTexts.profile,
        onButtonClick,
      },
    ];
  }
  return invitations
    .filter(({ invitationId }) => !dismissed.includes(invitationId))
    .map(({ invitationId, tenantName, role }) => ({
      id: invitationId,
      type: 'info',
      content: texts.invitedTo(tenantName, role),
      buttonText: texts.answer,
      onButtonClick,
      dismissible: true,
      dismissLabel: shellTexts.dismiss,
      onDismiss: () => setDismissed([...dismissed, invitationId]),
    }));
}
