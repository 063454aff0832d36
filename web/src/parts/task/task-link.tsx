import Link from '@cloudscape-design/components/link';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';

export interface TaskLinkProps {
  readonly task: { readonly taskId: string; readonly name: string };
}

/** The name of a task, which leads to its page. */
export function TaskLink({ task: { taskId, name } }: TaskLinkProps) {
  const tenant = useTenant();
  const href = useHref();
  const follow = useFollow();
  return (
    <Link
      href={href({ to: '/t/$tenant/tasks/$taskId', params: { tenant, taskId } })}
      onFollow={follow}
      fontSize="inherit"
    >
      {name}
    </Link>
  );
}
