import Link from '@cloudscape-design/components/link';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';

export interface ResourceLinkProps {
  readonly resource: { readonly id: string; readonly name: string };
  /** @default the name of the resource */
  readonly text?: string;
}

/** The name of a resource, which leads to all its findings. The router writes what its id has of slashes as %2F. */
export function ResourceLink({ resource: { id, name }, text = name }: ResourceLinkProps) {
  const href = useHref();
  const follow = useFollow();
  const params = { tenant: useTenant(), resourceId: id };
  return (
    <Link href={href({ to: '/t/$tenant/resources/$resourceId', params })} onFollow={follow}>
      {text}
    </Link>
  );
}
