import Link from '@cloudscape-design/components/link';
import { useFollow } from '../../app/use-link.ts';
import { useFindingsHref } from '../../parts/findings-href.ts';
import { numberInWords } from '../../parts/format.ts';
import { Rows, type RowsProps } from '../../parts/rows.tsx';
import { Time } from '../../parts/time.tsx';
import type { BlindSpot } from '../../queries/blind-spots.ts';
import { blindSpotsTexts as texts } from '../../texts/en/blind-spots.ts';

export interface SpotsProps {
  readonly spots: readonly BlindSpot[];
  readonly label: string;
}

/** What could not be read for one cause, by service: a table, and cards on a phone. */
export function Spots({ spots, label }: SpotsProps) {
  return (
    <Rows
      isInside
      isDense
      title={label}
      columns={columns}
      items={spots}
      keyOf={keyOf}
      nameOf={({ service }) => service}
      empty={null}
    />
  );
}

const columns: RowsProps<BlindSpot>['columns'] = [
  { id: 'service', header: texts.service, cell: (spot) => <Service spot={spot} /> },
  {
    id: 'operations',
    header: texts.operation,
    cell: ({ operations }) => <Names names={operations} />,
  },
  { id: 'regions', header: texts.region, cell: ({ regions }) => regions.join(', ') },
  { id: 'checks', header: texts.checksOf, cell: ({ checks }) => numberInWords(checks) },
  { id: 'since', header: texts.since, cell: ({ since }) => <Time at={since} /> },
];

const keyOf = ({ service, code, deniedBy, since, regions }: BlindSpot) =>
  [service, code, deniedBy, since, ...regions].join(' ');

/** The name of the service, which leads to what is not assessed in it. */
function Service({ spot: { accountId, service } }: { readonly spot: BlindSpot }) {
  const follow = useFollow();
  const href = useFindingsHref();
  return (
    <Link href={href({ account: accountId, service, status: ['error'] })} onFollow={follow}>
      {service}
    </Link>
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
