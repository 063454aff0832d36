import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Link from '@cloudscape-design/components/link';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Failure } from '../../app/failure.tsx';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useNarrow } from '../../app/use-narrow.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { findingStatuses } from '../../queries/finding-words.ts';
import { type FindingDetail as Detail, findingQuery } from '../../queries/findings.ts';
import { findingTexts as texts } from '../../texts/en/finding.ts';
import { words } from '../../texts/en/words.ts';
import { AccountName } from '../account/account-name.tsx';
import { Answered } from '../answered.tsx';
import { FindingStatusName } from '../finding-status.tsx';
import { OutLink } from '../out-link.tsx';
import { Section } from '../section.tsx';
import { SeverityName } from '../severity.tsx';
import { consoleLink } from './console-link.ts';
import { FindingCauses } from './finding-causes.tsx';
import { FindingAge, FindingFacts } from './finding-facts.tsx';
import { FindingHistory } from './finding-history.tsx';
import { NotAssessed } from './finding-not-assessed.tsx';
import { verdictInWords } from './finding-words.ts';
import { ResourceLink } from './resource-link.tsx';

type Place = 'page' | 'panel';

export interface FindingDetailProps {
  readonly findingId: string;
  readonly place: Place;
}

/** All that is known of a finding: on its page, and beside the list. */
export function FindingDetail({ findingId, place }: FindingDetailProps) {
  const query = useInfiniteQuery(findingQuery(useTenant(), findingId));
  // Of the history alone: the finding was read.
  const moreError = query.isFetchNextPageError ? query.error : null;
  const { data, isPending, isPlaceholderData, refetch } = query;
  const error = moreError ? null : query.error;
  return (
    <Answered query={{ data, error, isPending, isPlaceholderData, refetch }} loading={<Loading />}>
      {({ pages: [finding, ...more] }) =>
        finding && (
          <Known
            finding={finding}
            history={[finding, ...more].flatMap(({ history }) => history.items)}
            place={place}
            {...(query.hasNextPage && { onMore: () => void query.fetchNextPage() })}
            isLoadingMore={query.isFetchingNextPage}
            moreError={moreError}
          />
        )
      }
    </Answered>
  );
}

interface KnownProps {
  readonly finding: Detail;
  readonly history: Detail['history']['items'];
  readonly place: Place;
  readonly onMore?: () => void;
  readonly isLoadingMore: boolean;
  readonly moreError: Error | null;
}

function Known({ finding, history, place, onMore, isLoadingMore, moreError }: KnownProps) {
  const { check, operations } = finding;
  const columns = useNarrow() || place === 'panel' ? 1 : 3;
  return (
    <Box>
      <SpaceBetween size="l">
        <Head finding={finding} place={place} />
        {!check && (
          <Alert type="info" header={texts.leftCatalogue}>
            {texts.leftCatalogueDetail}
          </Alert>
        )}
        <NotAssessed finding={finding} columns={columns} />
        <Section title={texts.verdict} place={place}>
          <SpaceBetween size="m">
            <Box variant="p">{verdictInWords(finding)}</Box>
            <FindingAge finding={finding} history={history} columns={columns} />
          </SpaceBetween>
        </Section>
        <FindingCauses finding={finding} />
        {check && (
          <Advice check={check} place={place} isKnownToFail={finding.verdict?.status === 'fail'} />
        )}
        <Section title={texts.details} place={place}>
          <SpaceBetween size="m">
            <FindingFacts finding={finding} columns={columns} />
            <Others finding={finding} />
          </SpaceBetween>
        </Section>
        <Section title={texts.history} place={place}>
          <FindingHistory
            entries={history}
            {...(onMore && { onMore })}
            isLoadingMore={isLoadingMore}
          />
          {moreError && <Failure error={moreError} {...(onMore && { onRetry: onMore })} />}
        </Section>
        <ExpandableSection headerText={texts.operations} variant="footer">
          <ul className="plain">
            {operations.map((operation) => (
              <li key={operation}>
                <code>{operation}</code>
              </li>
            ))}
          </ul>
        </ExpandableSection>
      </SpaceBetween>
    </Box>
  );
}

function Head({ finding, place }: Pick<KnownProps, 'finding' | 'place'>) {
  const { severity, status, findingId, resource, region, accountId } = finding;
  const href = useHref();
  const follow = useFollow();
  const params = { tenant: useTenant(), findingId };
  const page = href({ to: '/t/$tenant/findings/$findingId', params });
  const atConsole = resource && consoleLink(resource.id);
  return (
    <SpaceBetween size="xs">
      <SpaceBetween size="m" direction="horizontal" alignItems="center">
        <SeverityName severity={severity} />
        <FindingStatusName status={status} />
        {place === 'panel' && (
          <Link href={page} onFollow={follow}>
            {texts.openPage}
          </Link>
        )}
        {atConsole !== undefined && <OutLink href={atConsole}>{texts.console}</OutLink>}
        <CopyToClipboard
          variant="icon"
          textToCopy={new URL(page, location.origin).href}
          copyButtonAriaLabel={texts.copyLink}
          copySuccessText={words.copied}
          copyErrorText={words.notCopied}
        />
      </SpaceBetween>
      <div className="resource-name">
        {resource ? <ResourceLink resource={resource} /> : <strong>{texts.listUnread}</strong>}
        {` · ${region} · `}
        <AccountName accountId={accountId} />
      </div>
    </SpaceBetween>
  );
}

interface AdviceProps {
  readonly check: NonNullable<Detail['check']>;
  readonly place: Place;
  /** Whether it is known to fail. Of what passes, or was never assessed, the advice is for the case that it fails. */
  readonly isKnownToFail: boolean;
}

const Advice = ({ check: { why, fix, docs }, place, isKnownToFail }: AdviceProps) => (
  <SpaceBetween size="l">
    <Section title={isKnownToFail ? texts.fix : texts.fixIfFails} place={place}>
      <Box variant="p">{fix}</Box>
      <OutLink href={docs}>{texts.docs}</OutLink>
    </Section>
    <Section title={texts.why} place={place}>
      <Box variant="p">{why}</Box>
    </Section>
  </SpaceBetween>
);

function Others({ finding: { resource, checkId } }: Pick<KnownProps, 'finding'>) {
  const href = useHref();
  const follow = useFollow();
  const to = '/t/$tenant/findings';
  const params = { tenant: useTenant() };
  const status = findingStatuses;
  return (
    <SpaceBetween size="m" direction="horizontal">
      {resource && <ResourceLink resource={resource} text={texts.othersOfResource} />}
      <Link href={href({ to, params, search: { check: checkId, status } })} onFollow={follow}>
        {texts.othersOfCheck}
      </Link>
    </SpaceBetween>
  );
}

const Loading = () => (
  <div role="status" aria-label={texts.loading}>
    <SpaceBetween size="l">
      <Skeleton height="24px" />
      <Skeleton height="120px" />
      <Skeleton height="160px" />
      <Skeleton height="240px" />
    </SpaceBetween>
  </div>
);
