import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { leaveTenant } from '../../app/leave-tenant.ts';
import { useRefusal } from '../../app/role.ts';
import { Deed } from '../../parts/deed.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { deleteTenant, type Tenant } from '../../queries/tenant.ts';
import { settingsTexts as texts } from '../../texts/en/settings.ts';

/** The end of the tenant: whoever asks for it types its name. */
export function Deletion({ tenant: { tenantId, name } }: { readonly tenant: Tenant }) {
  const router = useRouter();
  const queries = useQueryClient();
  const refusal = useRefusal('tenant:delete');
  const [isAsked, setAsked] = useState(false);
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={<Deed text={texts.delete} refusal={refusal} onClick={() => setAsked(true)} />}
        >
          {texts.deletion}
        </Header>
      }
    >
      <Box>{texts.deletionText}</Box>
      {isAsked && (
        <Dialog
          title={texts.deleteTitle(name)}
          deed={texts.delete}
          typed={name}
          onDo={async () => {
            await deleteTenant(tenantId);
            await leaveTenant({ router, queries, tenant: tenantId });
          }}
          onClose={() => setAsked(false)}
        >
          {texts.deleteMeaning.map((sentence) => (
            <Box key={sentence}>{sentence}</Box>
          ))}
        </Dialog>
      )}
    </Container>
  );
}
