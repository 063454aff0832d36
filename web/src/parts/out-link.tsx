import Link from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import { words } from '../texts/en/words.ts';

export interface OutLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

/** A link to another site, in a tab of its own; nothing but text if it is no `https://` address. */
export function OutLink({ href, children }: OutLinkProps) {
  if (!href.startsWith('https://')) return <span>{children}</span>;
  return (
    <Link href={href} external externalIconAriaLabel={words.newTab} rel="noopener noreferrer">
      {children}
    </Link>
  );
}
