import Cards from '@cloudscape-design/components/cards';
import Link from '@cloudscape-design/components/link';
import Table from '@cloudscape-design/components/table';
import { useFollow } from '../../app/use-link.ts';
import { useNarrow } from '../../app/use-narrow.ts';
import { useFindingsHref } from '../../parts/findings-href.ts';
import { numberInWords } from '../../parts/format.ts';
import { Time } from '../../parts/time.tsx';
import type { BlindSpot } from '../../queries/blind-spots.ts';
import { blindSpotsTexts as texts } from '../../texts/en/blind-spots.ts';

export interface SpotsProps {
  readonly spots: readonly BlindSpot[];
  readonly label: string;
}

/** What could not be read for one cause, by service: a table, and cards on a phone. */
export function Spots({ spots, label }: SpotsProps) {
  const isNarrow = useNarrow();
  const follow = useFollow();
  const href = useFindingsHref();
  const service = ({ accountId, service: name }: BlindSpot) => (
    <Link href={href({ account: accountId, service: name, status: ['error'] })} onFollow={follow}>
      {name}
    </Link>
  );
  const columns = [
    {
      id: 'operations',
      header: texts.operation,
      cell: ({ operations }: BlindSpot) => <Names names={operations} />,
    },
    {
      id: 'regions',
      header: texts.region,
      cell: ({ regions }: BlindSpot) => regions.join(', '),
    },
    {
      id: 'checks',
      header: texts.checksOf,
      cell: ({ checks }: BlindSpot) => numberInWords(checks),
    },
    { id: 'since', header: texts.since, cell: ({ since }: BlindSpot) => <Time at={since} /> },
  ];
  if (isNarrow) {
    return (
      <Cards
        items={spots}
        ariaLabels={{
          cardsLabel: label,
          selectionGroupLabel: label,
          itemSelectionLabel: (_, spot) => spot.service,
        }}
        cardDefinition={{
          header: service,
          sections: columns.map(({ id, header, cell }) => ({ id, header, content: cell })),
        }}
      />
    );
  }
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      wrapLines
      items={spots}
      ariaLabels={{ tableLabel: label, itemSelectionLabel: (_, spot) => spot.service }}
      columnDefinitions={[
        { id: 'service', header: texts.service, cell: service, isRowHeader: true },
        ...columns,
      ]}
    />
  );
}

/** Names of AWS, one below the other. */
const Names = ({ names }: { readonly names: readonly string[] }) => (
  <ul className="names">
    {names.map((name) => (
      <li key={name}>
        <code>{name}</code>
      </li>
    ))}
  </ul>
);
