import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { FindingDetail } from '../../parts/finding/finding-detail.tsx';
import { Page } from '../../parts/page.tsx';
import { findingQuery } from '../../queries/findings.ts';
import { findingTexts as texts } from '../../texts/en/finding.ts';

/** A finding on a page of its own. */
export function FindingPage() {
  const { tenant, findingId } = useParams({ from: '/t/$tenant/findings/$findingId' });
  const { data } = useInfiniteQuery(findingQuery(tenant, findingId));
  const finding = data?.pages[0];
  return (
    <Page title={finding?.check?.title ?? finding?.checkId ?? texts.title}>
      <FindingDetail findingId={findingId} place="page" />
    </Page>
  );
}
