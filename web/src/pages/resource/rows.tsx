import { AccountName } from '../../parts/account/account-name.tsx';
import { CauseLine } from '../../parts/finding/cause-line.tsx';
import type { Cause } from '../../parts/finding/causes.ts';
import {
  FindingLink,
  RowChanged,
  RowStatus,
  RowVerdict,
} from '../../parts/finding/finding-cells.tsx';
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
    cell: (cause) => (
      <CauseLine
        cause={cause}
        linkTo={(finding) => <FindingLink finding={finding} text={titleOf(finding.checkId)} />}
      />
    ),
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
