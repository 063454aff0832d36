import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import { useFollow } from '../../app/use-link.ts';
import { useFindingsHref } from '../../parts/findings-href.ts';
import { numberInWords } from '../../parts/format.ts';
import { Rows, type RowsProps } from '../../parts/rows.tsx';
import { Time } from '../../parts/time.tsx';
import type { RegionHealth, ServiceHealth } from '../../queries/health.ts';
import { healthTexts as texts } from '../../texts/en/accounts/health.ts';
import { words } from '../../texts/en/words.ts';
import { foundIn } from './health-found.ts';
import { HealthStateName } from './health-state.tsx';

interface HealthRowsProps {
  readonly accountId: string;
  readonly services: readonly ServiceHealth[];
}

/** One line for each state that a service is in: a table, and cards on a phone. */
interface Line {
  readonly api: string;
  readonly name: string;
  readonly state: RegionHealth['state'];
  readonly regions: readonly RegionHealth[];
}

/** The services, each with the regions that are alike. */
export function HealthRows({ accountId, services }: HealthRowsProps) {
  const lines = services.flatMap(({ api, name, regions }) =>
    [...Map.groupBy(regions, ({ state }) => state)].map(
      ([state, alike]): Line => ({ api, name, state, regions: alike }),
    ),
  );
  return (
    <Rows
      isInside
      isDense
      title={texts.label}
      columns={columnsOf(accountId)}
      items={lines}
      keyOf={({ api, state }) => `${api} ${state}`}
      nameOf={({ name }) => name}
      empty={texts.allHealthy}
    />
  );
}

const columnsOf = (accountId: string): RowsProps<Line>['columns'] => [
  {
    id: 'service',
    header: texts.service,
    cell: ({ name, api }) => (
      <>
        {name} <Box variant="small">{api}</Box>
      </>
    ),
  },
  { id: 'state', header: texts.state, cell: ({ state }) => <HealthStateName state={state} /> },
  {
    id: 'regions',
    header: texts.regions,
    cell: ({ regions }) => regions.map(regionName).join(', '),
    isWide: true,
  },
  {
    id: 'findings',
    header: texts.findings,
    cell: ({ regions }) => <FoundIn accountId={accountId} regions={regions} />,
    isWide: true,
  },
  { id: 'latency', header: texts.latency, cell: ({ regions }) => latencyOf(regions) },
  {
    id: 'since',
    header: texts.since,
    cell: ({ regions }) => <Time at={earliest(regions.map(({ since }) => since))} />,
  },
  {
    id: 'assessed',
    header: texts.assessed,
    cell: ({ regions }) => <Time at={earliest(regions.map(({ assessedAt }) => assessedAt))} />,
  },
];

const regionName = ({ region }: Pick<RegionHealth, 'region'>): string =>
  region === 'global' ? texts.global : region;

const earliest = (times: readonly string[]): string => times.toSorted()[0] ?? '';

/** The latency of the slowest region. */
function latencyOf(regions: readonly RegionHealth[]): string {
  const [slowest] = regions
    .flatMap(({ latency }) => latency ?? [])
    .sort((a, b) => b.median - a.median);
  if (!slowest) return texts.noAnswer;
  return texts.milliseconds(numberInWords(slowest.median), numberInWords(slowest.max));
}

interface FoundProps {
  readonly accountId: string;
  readonly regions: readonly RegionHealth[];
}

/** What is wrong, each a link to its findings; else why nobody knows; else how many are well. */
function FoundIn({ accountId: account, regions }: FoundProps) {
  const href = useFindingsHref();
  const follow = useFollow();
  const found = foundIn(regions);
  if ('error' in found) {
    const { category, message } = found.error;
    return `${words.errorCategories[category]}: ${message}`;
  }
  if ('passes' in found) {
    return found.passes > 0 ? texts.allPass(numberInWords(found.passes)) : texts.nothing;
  }
  return (
    <ul className="names">
      {found.notGood.map(({ region, service, status, count }) => {
        const say = status === 'fail' ? texts.failsOf : texts.errorsOf;
        return (
          <li key={`${region} ${service} ${status}`}>
            <Link
              href={href({
                account,
                service,
                status: [status],
                ...(region !== 'global' && { region }),
              })}
              onFollow={follow}
            >
              {say(numberInWords(count), service, regionName({ region }))}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
