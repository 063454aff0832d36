import KeyValuePairs, {
  type KeyValuePairsProps,
} from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import { useFollow } from '../../app/use-link.ts';
import type { FindingDetail } from '../../queries/findings.ts';
import { findingTexts as texts } from '../../texts/en/finding.ts';
import { words } from '../../texts/en/words.ts';
import { AccountName } from '../account/account-name.tsx';
import { CheckLink } from '../check/check-link.tsx';
import { Copyable } from '../copyable.tsx';
import { useExecutionHref } from '../execution/execution-href.ts';
import { moneyInWords } from '../format.ts';
import { Time } from '../time.tsx';
import { verdictSince } from './finding-words.ts';
import { ResourceLink } from './resource-link.tsx';

interface FindingFactsProps {
  readonly finding: FindingDetail;
  readonly columns: number;
}

/** How old a verdict is: since when it stands, when a run last vouched for it, and how long it is suppressed. */
export function FindingAge({
  finding,
  history,
  columns,
}: FindingFactsProps & { readonly history: FindingDetail['history']['items'] }) {
  const { verdict, lastRun, firstSeenAt, notAssessedSince, suppressed, status } = finding;
  const since = verdictSince(history);
  const amount = verdict?.status === 'fail' ? verdict.amount : undefined;
  const items: KeyValuePairsProps.Item[] = [
    ...(since
      ? [
          {
            label: verdict?.status === 'pass' ? texts.passesSince : texts.failsSince,
            value: (
              <>
                <Time at={since.at} as="both" />
                {since.isAtLeast && texts.orEarlier}
              </>
            ),
          },
        ]
      : []),
    {
      label: notAssessedSince === undefined ? texts.lastConfirmed : texts.lastAsked,
      value: lastRun ? <Time at={lastRun.at} as="both" /> : texts.neverConfirmed,
    },
    { label: texts.firstSeen, value: <Time at={firstSeenAt} /> },
    ...(suppressed && status === 'suppressed'
      ? [
          { label: texts.suppressedBy, value: suppressed.owner },
          {
            label: texts.until,
            value: suppressed.until ? <Time at={suppressed.until} as="both" /> : texts.forEver,
          },
        ]
      : []),
    ...(amount
      ? [
          {
            label: texts.cost,
            value: (
              <>
                {moneyInWords(amount)} <small>{texts.basis(amount.basis)}</small>
              </>
            ),
          },
        ]
      : []),
  ];
  return <KeyValuePairs columns={columns} items={items} />;
}

/** What a finding is about, with ids to copy, and where else to look. */
export function FindingFacts({ finding, columns }: FindingFactsProps) {
  const { accountId, region, service, checkId, check, resource, findingId, executionId } = finding;
  const href = useExecutionHref();
  const follow = useFollow();
  const items: KeyValuePairsProps.Item[] = [
    {
      label: texts.resource,
      value: resource ? <ResourceLink resource={resource} /> : texts.noResource,
    },
    // One that has left the catalogue has no page.
    ...(check
      ? [{ label: texts.check, value: <CheckLink checkId={checkId} title={check.title} /> }]
      : []),
    { label: texts.account, value: <AccountName accountId={accountId} withId isLink /> },
    { label: texts.region, value: region },
    { label: texts.service, value: service },
    ...(check ? [{ label: texts.category, value: words.categories[check.category] }] : []),
    {
      label: texts.execution,
      value: (
        <Link href={href(executionId)} onFollow={follow}>
          {executionId}
        </Link>
      ),
    },
    {
      label: texts.checkId,
      value: <Copyable text={checkId} label={texts.copyOf(texts.checkId)} />,
    },
    ...(resource
      ? [
          {
            label: texts.resourceId,
            value: <Copyable text={resource.id} label={texts.copyOf(texts.resourceId)} />,
          },
        ]
      : []),
    {
      label: texts.findingId,
      value: <Copyable text={findingId} label={texts.copyOf(texts.findingId)} />,
    },
  ];
  return <KeyValuePairs columns={columns} items={items} />;
}
