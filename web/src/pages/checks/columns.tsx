import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import { CheckLink } from '../../parts/check/check-link.tsx';
import { inOrder, shortFrameworkName } from '../../parts/check/framework.ts';
import { ResourceType } from '../../parts/check/resource-type.tsx';
import { StatusCounts } from '../../parts/check/status-counts.tsx';
import { listInWords, numberInWords } from '../../parts/format.ts';
import type { RowsProps } from '../../parts/rows.tsx';
import { SeverityName } from '../../parts/severity.tsx';
import type { ListedCheck } from '../../queries/checks.ts';
import type { ServiceCounts } from '../../queries/counts.ts';
import { checksTexts as texts } from '../../texts/en/checks.ts';
import { words } from '../../texts/en/words.ts';

type Columns = RowsProps<ListedCheck>['columns'];

const checkColumn: Columns[0] = {
  id: 'check',
  header: texts.columns.check,
  minWidth: 240,
  cell: ({ checkId, title, paid }) => (
    <>
      <CheckLink checkId={checkId} title={title} /> {paid && <Badge>{texts.paid}</Badge>}
      <div className="secondary check-id">{checkId}</div>
    </>
  ),
};

const ownColumns: readonly Columns[0][] = [
  {
    id: 'severity',
    header: texts.columns.severity,
    minWidth: 105,
    cell: ({ severity }) => <SeverityName severity={severity} />,
  },
  {
    id: 'category',
    header: texts.columns.category,
    minWidth: 120,
    cell: ({ category }) => words.categories[category],
  },
  {
    id: 'service',
    header: texts.columns.service,
    minWidth: 180,
    cell: ({ service, resourceType }) => (
      <>
        {service}
        <div className="secondary">
          <ResourceType type={resourceType} />
        </div>
      </>
    ),
  },
];

const frameworkColumn = (framework: string | undefined): Columns[0] => ({
  id: 'frameworks',
  header: framework === undefined ? texts.columns.frameworks : texts.columns.requirements,
  minWidth: 160,
  cell: ({ frameworks }) =>
    framework === undefined ? (
      <Frameworks names={inOrder(Object.keys(frameworks)).map(shortFrameworkName)} />
    ) : (
      frameworks[framework]?.join(', ')
    ),
});

/** How many frameworks a row names before it counts them. */
const mostNamed = 2;

function Frameworks({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) {
    return <Box color="text-body-secondary">{texts.noFramework}</Box>;
  }
  if (names.length <= mostNamed + 1) return <>{listInWords(names)}</>;
  const more = texts.andMore(
    names.slice(0, mostNamed).join(', '),
    numberInWords(names.length - mostNamed),
  );
  return <span title={listInWords(names)}>{more}</span>;
}

const countsColumn = ({ byCheck }: ServiceCounts): Columns[0] => ({
  id: 'counts',
  header: texts.columns.counts,
  minWidth: 180,
  cell: ({ checkId, title }) => (
    <StatusCounts item={byCheck.get(checkId)} check={checkId} title={title} />
  ),
});

/** What the list shows of a check. @param counts Of the service that the list is narrowed to; absent where it is not, or they are not known. */
export const columnsWith = (
  framework: string | undefined,
  counts: ServiceCounts | undefined,
): Columns => [
  checkColumn,
  ...ownColumns,
  ...(counts ? [countsColumn(counts)] : []),
  frameworkColumn(framework),
];
