import { AccountName } from '../../parts/account/account-name.tsx';
import type { Cause } from '../../parts/finding/causes.ts';
import {
  FindingLink,
  RowChanged,
  RowStatus,
  RowVerdict,
} from '../../parts/finding/finding-cells.tsx';
import { counted } from '../../parts/format.ts';
import type { RowsProps } from '../../parts/rows.tsx';
import { SeverityName } from '../../parts/severity.tsx';
import type { Finding } from '../../queries/findings.ts';
import { resourceTexts as texts } from '../../texts/en/resource.ts';

/** The title of a check by its id; the id where it is not known. */
type TitleOf = (checkId: string) => string;

/** What the list shows of a finding and of what follows from it. @param isInOnePlace All of them: then no line says it. */
export const columnsWith = (
  titleOf: TitleOf,
  isInOnePlace: boolean,
): RowsProps<Cause<Finding>>['columns'] => [
  {
    id: 'check',
    header: texts.columns.check,
    minWidth: 220,
    cell: (cause) => <Checks cause={cause} titleOf={titleOf} />,
  },
  {
    id: 'severity',
    header: texts.columns.severity,
    minWidth: 105,
    cell: ({ finding }) => <SeverityName severity={finding.severity} />,
  },
  {
    id: 'status',
    header: texts.columns.status,
    minWidth: 130,
    cell: ({ finding }) => <RowStatus finding={finding} />,
  },
  {
    id: 'verdict',
    header: texts.columns.verdict,
    minWidth: 220,
    cell: ({ finding }) => <RowVerdict finding={finding} />,
  },
  ...(isInOnePlace ? [] : [placeColumn]),
  {
    id: 'changed',
    header: texts.columns.changed,
    minWidth: 120,
    cell: ({ finding }) => <RowChanged finding={finding} />,
  },
];

const placeColumn: RowsProps<Cause<Finding>>['columns'][0] = {
  id: 'place',
  header: texts.columns.place,
  minWidth: 140,
  cell: ({ finding }) => (
    <>
      <AccountName accountId={finding.accountId} />
      <div className="secondary">{finding.region}</div>
    </>
  ),
};

interface ChecksProps {
  readonly cause: Cause<Finding>;
  readonly titleOf: TitleOf;
}

/** What is judged, and what else fails for the same reason. */
const Checks = ({ cause: { finding, follows }, titleOf }: ChecksProps) => (
  <>
    <FindingLink finding={finding} text={titleOf(finding.checkId)} />
    {follows.length > 0 && (
      <details className="follows">
        <summary>{texts.andFollows(counted(follows.length, texts.follow))}</summary>
        <ul>
          {follows.map((one) => (
            <li key={one.findingId}>
              <SeverityName severity={one.severity} />{' '}
              <FindingLink finding={one} text={titleOf(one.checkId)} />
            </li>
          ))}
        </ul>
      </details>
    )}
  </>
);
