import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { AccountName } from '../../parts/account/account-name.tsx';
import { ResourceType } from '../../parts/check/resource-type.tsx';
import {
  failureOf,
  tagInWords,
  tagReason,
  tagsInWords,
} from '../../parts/resource/resource-words.ts';
import { Time } from '../../parts/time.tsx';
import type { ListedResource } from '../../queries/resources.ts';
import { inventoryTexts, listedTexts as texts } from '../../texts/en/inventory.ts';
import { ListedHistory } from './listed-history.tsx';

export interface InInventoryProps {
  /** The rows of each account that lists the resource, at least one. */
  readonly rows: readonly ListedResource[];
}

/** What inventories know of a resource: what it is, its tags, and what became of it. */
export const InInventory = ({ rows }: InInventoryProps) => (
  <SpaceBetween size="l">
    {rows.map((row) => (
      <Listed key={row.resourceId} row={row} isAlone={rows.length === 1} />
    ))}
  </SpaceBetween>
);

interface ListedProps {
  readonly row: ListedResource;
  /** Whether it is the only one. Of several, each history is read once somebody unfolds it. */
  readonly isAlone: boolean;
}

function Listed({ row, isAlone }: ListedProps) {
  const { resourceId, type, accountId, region, state, created, change, changedAt } = row;
  const [isUnfolded, setUnfolded] = useState(isAlone);
  return (
    <Container header={<Header variant="h2">{texts.title}</Header>}>
      <SpaceBetween size="m">
        <Standing row={row} />
        <KeyValuePairs
          columns={4}
          minColumnWidth={150}
          items={[
            { label: texts.type, value: <ResourceType type={type} /> },
            { label: texts.account, value: <AccountName accountId={accountId} withId isLink /> },
            { label: texts.region, value: region },
            { label: texts.state, value: state ?? inventoryTexts.notSaid },
            {
              label: texts.created,
              value: created === undefined ? inventoryTexts.notSaid : <Time at={created} />,
            },
            {
              label: texts.became,
              value: (
                <>
                  {inventoryTexts.changes[change]} <Time at={changedAt} as="relative" />
                </>
              ),
            },
            { label: texts.firstSeen, value: <Time at={row.firstSeenAt} /> },
            {
              label: texts.lastRun,
              value: row.lastRun ? <Time at={row.lastRun.at} as="both" /> : texts.neverRun,
            },
            { label: texts.tags, value: <Tags row={row} /> },
          ]}
        />
        <ExpandableSection
          headerText={texts.history}
          headingTagOverride="h3"
          expanded={isUnfolded}
          onChange={({ detail }) => setUnfolded(detail.expanded)}
        >
          {isUnfolded && <ListedHistory resourceId={resourceId} />}
        </ExpandableSection>
      </SpaceBetween>
    </Container>
  );
}

/** That what stands here is from before: the resource is gone, or could not be read. */
function Standing({ row }: Pick<ListedProps, 'row'>) {
  const { change, changedAt, assessment, notAssessedSince } = row;
  if (change === 'resolved') {
    return (
      <Alert
        type="info"
        header={
          <>
            {texts.gone} <Time at={changedAt} as="relative" />
          </>
        }
      >
        {texts.goneDetail}
      </Alert>
    );
  }
  if (notAssessedSince === undefined) return null;
  return (
    <Alert
      type="warning"
      header={
        <>
          {texts.notRead} <Time at={notAssessedSince} as="both" />
        </>
      }
    >
      {texts.notReadDetail}
      {assessment.state === 'error' && (
        <div>
          <code>{failureOf(assessment)}</code>
        </div>
      )}
    </Alert>
  );
}

function Tags({ row: { tags } }: Pick<ListedProps, 'row'>) {
  const entries = tags?.state === 'read' ? Object.entries(tags.tags) : [];
  if (entries.length === 0) {
    return (
      <>
        {tagsInWords(tags)}
        <div className="secondary">{tagReason(tags)}</div>
      </>
    );
  }
  return (
    <ul className="plain">
      {entries.map((tag) => (
        <li key={tag[0]}>
          <code>{tagInWords(tag)}</code>
        </li>
      ))}
    </ul>
  );
}
