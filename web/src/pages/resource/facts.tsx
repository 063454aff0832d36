import Container from '@cloudscape-design/components/container';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { AccountName } from '../../parts/account/account-name.tsx';
import { ResourceType } from '../../parts/check/resource-type.tsx';
import { counted, listInWords } from '../../parts/format.ts';
import { listedChecksQuery } from '../../queries/checks.ts';
import { findingStatuses } from '../../queries/finding-words.ts';
import type { Finding } from '../../queries/findings.ts';
import { resourceTexts as texts } from '../../texts/en/resource.ts';
import { words } from '../../texts/en/words.ts';

export interface ResourceFactsProps {
  readonly findings: readonly Finding[];
  /** Whether more follow than these. */
  readonly hasMore: boolean;
}

/** What is known of a resource: no more than its findings say. */
export function ResourceFacts({ findings, hasMore }: ResourceFactsProps) {
  const accounts = [...new Set(findings.map(({ accountId }) => accountId))];
  const regions = [...new Set(findings.map(({ region }) => region))];
  return (
    <Container>
      <KeyValuePairs
        columns={4}
        minColumnWidth={150}
        items={[
          { label: texts.type, value: <Types findings={findings} /> },
          {
            label: texts.account,
            value: accounts.map((accountId, index) => (
              <Fragment key={accountId}>
                {index > 0 && ', '}
                <AccountName accountId={accountId} withId />
              </Fragment>
            )),
          },
          { label: texts.region, value: listInWords(regions) },
          {
            label: texts.counts,
            value: (
              <>
                {countsInWords(findings)}
                {hasMore && <div className="secondary">{texts.onThisPage}</div>}
              </>
            ),
          },
        ]}
      />
    </Container>
  );
}

/** What its checks say they judge. */
function Types({ findings }: Pick<ResourceFactsProps, 'findings'>) {
  const { data: checks, error } = useQuery(listedChecksQuery());
  if (error) return <>{texts.typeUnknown}</>;
  if (!checks) return null;
  const own = new Set(findings.map(({ checkId }) => checkId));
  const types = new Set(
    checks.filter(({ checkId }) => own.has(checkId)).map(({ resourceType }) => resourceType),
  );
  if (types.size === 0) return <>{texts.typeGone}</>;
  return [...types].map((type) => (
    <div key={type}>
      <ResourceType type={type} />
    </div>
  ));
}

/** `2 fail, 1 not assessed, 12 pass`: what is none is left out. */
function countsInWords(findings: readonly Finding[]): string {
  const of = Map.groupBy(findings, ({ status }) => status);
  return findingStatuses
    .filter((status) => of.has(status))
    .map((status) => counted(of.get(status)?.length ?? 0, words.counted[status]))
    .join(', ');
}
