import Link from '@cloudscape-design/components/link';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';

export interface CheckLinkProps {
  readonly checkId: string;
  /** @default the id */
  readonly title?: string | undefined;
}

/** The title of a check, which leads to all that is known of it. */
export function CheckLink({ checkId, title = checkId }: CheckLinkProps) {
  const href = useHref();
  const follow = useFollow();
  const params = { tenant: useTenant(), checkId };
  return (
    <Link href={href({ to: '/t/$tenant/checks/$checkId', params })} onFollow={follow}>
      {title}
    </Link>
  );
}
