import Link from '@cloudscape-design/components/link';
import { useSearch } from '@tanstack/react-router';
import { createContext, memo, useContext } from 'react';
import { useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { CauseLine } from '../../parts/finding/cause-line.tsx';
import type { Cause } from '../../parts/finding/causes.ts';
import { ResourceLink } from '../../parts/finding/resource-link.tsx';
import type { Finding } from '../../queries/findings.ts';
import { findingsTexts as texts } from '../../texts/en/findings.ts';

/** What opens a row: the panel on wide screens, the finding's page on a phone. */
export const OpenRow = createContext<(findingId: string) => void>(() => undefined);

/**
 * The link of a row. Only it looks at what is selected, so that a selection renders two links anew and not the
 * whole table.
 */
function RowLink({ finding, title }: { readonly finding: Finding; readonly title: string }) {
  const { findingId } = finding;
  const params = { tenant: useTenant(), findingId };
  const isSelected = useSearch({
    from: '/t/$tenant/findings',
    select: ({ selected }) => selected === findingId,
  });
  const href = useHref();
  const open = useContext(OpenRow);
  return (
    <span data-row={findingId} className={isSelected ? 'row-link is-selected' : 'row-link'}>
      <Link
        href={href({ to: '/t/$tenant/findings/$findingId', params })}
        onFollow={(event) => {
          event.preventDefault();
          open(findingId);
        }}
        {...(isSelected && { nativeAttributes: { 'aria-current': 'true' } })}
      >
        {title}
      </Link>
    </span>
  );
}

export interface RowCheckProps {
  readonly cause: Cause<Finding>;
  /** The title of a check by its id; the id where it is not known. */
  readonly titleOf: (checkId: string) => string;
}

/** What is judged, and what else fails for the same reason. */
export const RowCheck = memo(function RowCheck({ cause, titleOf }: RowCheckProps) {
  return (
    <CauseLine
      cause={cause}
      linkTo={(finding) => <RowLink finding={finding} title={titleOf(finding.checkId)} />}
    />
  );
});

/** Which resource, and where. */
export const RowResource = memo(function RowResource({ finding }: { readonly finding: Finding }) {
  const { resource, region } = finding;
  return (
    <>
      <div className="resource-name" title={resource?.id}>
        {resource ? <ResourceLink resource={resource} /> : texts.noResource}
      </div>
      <div className="secondary">{region}</div>
    </>
  );
});
