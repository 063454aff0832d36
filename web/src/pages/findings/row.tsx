import Link from '@cloudscape-design/components/link';
import { useSearch } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import { useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import type { Cause } from '../../parts/finding/causes.ts';
import { ResourceLink } from '../../parts/finding/resource-link.tsx';
import { counted } from '../../parts/format.ts';
import { SeverityName } from '../../parts/severity.tsx';
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

/** What is judged, and what else fails for the same reason: one fault is one row. */
export const RowCheck = ({ cause: { finding, follows }, titleOf }: RowCheckProps) => (
  <>
    <RowLink finding={finding} title={titleOf(finding.checkId)} />
    {follows.length > 0 && (
      <details className="follows">
        <summary>{texts.andFollows(counted(follows.length, texts.follow))}</summary>
        <ul>
          {follows.map((one) => (
            <li key={one.findingId}>
              <SeverityName severity={one.severity} />{' '}
              <RowLink finding={one} title={titleOf(one.checkId)} />
            </li>
          ))}
        </ul>
      </details>
    )}
  </>
);

/** Which resource, and where. */
export const RowResource = ({ finding: { resource, region } }: { readonly finding: Finding }) => (
  <>
    <div className="resource-name" title={resource?.id}>
      {resource ? <ResourceLink resource={resource} /> : texts.noResource}
    </div>
    <div className="secondary">{region}</div>
  </>
);
