import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Front } from '../../parts/front.tsx';
import { idempotencyKeys } from '../../parts/idempotency-keys.ts';
import { Step } from '../../parts/step.tsx';
import { welcomeTexts as texts } from '../../texts/en/welcome.ts';

/** Whoever is a member of no tenant makes one. */
export function WelcomePage() {
  const router = useRouter();
  const queries = useQueryClient();
  // A name that was sent twice makes one tenant.
  const [keyOf] = useState(idempotencyKeys);
  return (
    <Front title={texts.title}>
      <SpaceBetween size="m">
        <Box variant="p">{texts.why}</Box>
        <Step
          fields={[{ name: 'name', label: texts.name, autoComplete: 'organization' }]}
          submit={texts.create}
          onSubmit={async ({ name = '' }) => {
            const { tenantId } = await call('createTenant', {
              body: { name },
              idempotencyKey: keyOf(name),
            });
            await queries.invalidateQueries({ queryKey: ['me'] });
            await router.navigate({ to: '/t/$tenant/overview', params: { tenant: tenantId } });
          }}
        />
      </SpaceBetween>
    </Front>
  );
}
