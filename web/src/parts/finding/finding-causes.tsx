import Alert from '@cloudscape-design/components/alert';
import Link from '@cloudscape-design/components/link';
import { useQuery } from '@tanstack/react-query';
import { Failure } from '../../app/failure.tsx';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { catalogueQuery } from '../../queries/checks.ts';
import { type Finding, type FindingDetail, findingsQuery } from '../../queries/findings.ts';
import { findingTexts as texts } from '../../texts/en/finding.ts';

/**
 * The other findings of its resource that a finding follows from, and those that follow from it; nothing where there
 * are none.
 */
export function FindingCauses({ finding }: { readonly finding: FindingDetail }) {
  const { data: catalogue, error, refetch } = useQuery(catalogueQuery());
  const { checkId, status, resource } = finding;
  const mayBeOne = status === 'fail' && resource !== undefined;
  if (mayBeOne && error) return <Failure error={error} onRetry={() => void refetch()} />;
  const causes = catalogue?.impliedBy(checkId) ?? [];
  const effects = (catalogue?.checks ?? [])
    .filter(({ impliedBy }) => impliedBy?.includes(checkId))
    .map((check) => check.checkId);
  if (!mayBeOne || causes.length + effects.length === 0) return null;
  return <Related finding={finding} resourceId={resource.id} causes={causes} effects={effects} />;
}

interface RelatedProps {
  readonly finding: FindingDetail;
  readonly resourceId: string;
  /** Checks whose fault makes this one fail, too. */
  readonly causes: readonly string[];
  /** Checks that fail because this one does. */
  readonly effects: readonly string[];
}

function Related({ finding, resourceId, causes, effects }: RelatedProps) {
  const { accountId: account, region } = finding;
  const filter = { resource: resourceId, status: 'fail', account, region };
  const query = useQuery(findingsQuery(useTenant(), filter, undefined));
  if (query.error) {
    return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  }
  const { items = [], cursor } = query.data ?? {};
  const of = (checks: readonly string[]) => items.filter(({ checkId }) => checks.includes(checkId));
  return (
    <>
      <Links findings={of(causes)} title={texts.followsFrom} />
      <Links findings={of(effects)} title={texts.isCauseOf} />
      {cursor !== undefined && <Alert type="info">{texts.moreRelated}</Alert>}
    </>
  );
}

interface LinksProps {
  readonly findings: readonly Finding[];
  readonly title: string;
}

function Links({ findings, title }: LinksProps) {
  const href = useHref();
  const follow = useFollow();
  const tenant = useTenant();
  const { data: catalogue } = useQuery(catalogueQuery());
  if (findings.length === 0) return null;
  return (
    <Alert type="info" header={title}>
      <ul className="plain">
        {findings.map(({ findingId, checkId }) => (
          <li key={findingId}>
            <Link
              href={href({
                to: '/t/$tenant/findings/$findingId',
                params: { tenant, findingId },
              })}
              onFollow={follow}
            >
              {catalogue?.byId.get(checkId)?.title ?? checkId}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
