import Cards from '@cloudscape-design/components/cards';
import Skeleton from '@cloudscape-design/components/skeleton';
import { AccountName } from '../../parts/account/account-name.tsx';
import { RowChanged, RowStatus } from '../../parts/finding/finding-cells.tsx';
import { SeverityName } from '../../parts/severity.tsx';
import { findingsTexts as texts } from '../../texts/en/findings.ts';
import { RowCheck, RowResource } from './row.tsx';
import type { FindingsTableProps } from './table-props.ts';

/** The findings of a page on a phone, where a table would show severity and status, and not of what. */
export function FindingCards({ causes, titleOf, header, empty }: FindingsTableProps) {
  if (!causes) {
    return (
      <div role="status" aria-label={texts.loading}>
        {header}
        {Array.from({ length: 5 }, (_, card) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same.
          <Skeleton key={card} height="180px" />
        ))}
      </div>
    );
  }
  return (
    <Cards
      items={causes}
      trackBy={({ finding }) => finding.findingId}
      header={header}
      empty={empty}
      cardsPerRow={[{ cards: 1 }]}
      ariaLabels={{
        cardsLabel: texts.tableLabel,
        selectionGroupLabel: texts.tableLabel,
        itemSelectionLabel: (_, { finding }) => finding.checkId,
      }}
      cardDefinition={{
        header: (cause) => <RowCheck cause={cause} titleOf={titleOf} />,
        sections: [
          {
            id: 'status',
            content: ({ finding }) => (
              <div className="side-by-side">
                <SeverityName severity={finding.severity} />
                <span>
                  <RowStatus finding={finding} />
                </span>
              </div>
            ),
          },
          {
            id: 'resource',
            header: texts.columns.resource,
            content: ({ finding }) => <RowResource finding={finding} />,
          },
          {
            id: 'account',
            header: texts.columns.account,
            width: 50,
            content: ({ finding }) => <AccountName accountId={finding.accountId} />,
          },
          {
            id: 'changed',
            header: texts.columns.changed,
            width: 50,
            content: ({ finding }) => <RowChanged finding={finding} />,
          },
        ],
      }}
    />
  );
}
