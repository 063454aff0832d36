import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { executionTexts as texts } from '../../texts/en/execution.ts';

/** What an inventory changed stands with the resources. */
export function OfInventory() {
  const follow = useFollow();
  const href = useHref();
  const to = href({ to: '/t/$tenant/inventory', params: { tenant: useTenant() } });
  return (
    <Box>
      {texts.ofInventory}{' '}
      <Link href={to} onFollow={follow}>
        {texts.openInventory}
      </Link>
    </Box>
  );
}
