import MixedLineBarChart, {
  type MixedLineBarChartProps,
} from '@cloudscape-design/components/mixed-line-bar-chart';
import { useMemo } from 'react';
import { knownFailsOf, totalOf } from '../../parts/counts.ts';
import { numberInWords, shortDayInWords } from '../../parts/format.ts';
import { severityColor } from '../../parts/severity.tsx';
import type { DayCounts } from '../../queries/counts.ts';
import { severities } from '../../queries/finding-words.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';
import { words } from '../../texts/en/words.ts';
import { stretches } from './trend.ts';

export interface TrendChartProps {
  readonly items: readonly DayCounts[];
  /** All days of the axis. */
  readonly days: readonly string[];
}

const notAssessedColor = 'var(--not-assessed)';

/** What fails by day as stacked bars, and what was not assessed as a line, with gaps where there was no run. */
export function TrendChart({ items, days }: TrendChartProps) {
  const series = useMemo(() => seriesOf(items, days), [items, days]);
  return (
    <div className="trend-chart">
      <MixedLineBarChart
        series={series}
        stackedBars
        xScaleType="categorical"
        xDomain={days}
        // With room above the highest, so that no mark is cut.
        yDomain={[0, 1.05 * highest(items)]}
        xTickFormatter={shortDayInWords}
        yTickFormatter={(value) => (Number.isInteger(value) ? numberInWords(value) : '')}
        height={240}
        hideFilter
        hideLegend
        ariaLabel={texts.chart}
        ariaDescription={texts.trendDescription}
        i18nStrings={{
          chartAriaRoleDescription: texts.chartIs,
          xAxisAriaRoleDescription: texts.axis,
          yAxisAriaRoleDescription: texts.axis,
          detailPopoverDismissAriaLabel: texts.dismiss,
        }}
      />
      <Legend />
    </div>
  );
}

/** The heaviest first, so that it stands on the axis. The line is cut, so it has one series a stretch. */
function seriesOf(
  items: readonly DayCounts[],
  days: readonly string[],
): MixedLineBarChartProps<string>['series'] {
  const bars = severities.map((severity) => ({
    type: 'bar' as const,
    title: words.severities[severity],
    color: severityColor(severity),
    // A day on which nothing could be judged has no bar, and so no figure.
    data: items.flatMap(({ day, severities: counts }) => {
      const y = knownFailsOf(counts, severity);
      return y === undefined ? [] : [{ x: day, y }];
    }),
    valueFormatter: numberInWords,
  }));
  const lines = stretches(items, days).map((stretch) => ({
    type: 'line' as const,
    title: words.statuses.error,
    color: notAssessedColor,
    data: stretch.map(({ day, severities: counts }) => ({ x: day, y: totalOf(counts, 'error') })),
    valueFormatter: numberInWords,
  }));
  return [...bars, ...lines];
}

const highest = (items: readonly DayCounts[]): number =>
  Math.max(
    1,
    ...items.map(({ severities: counts }) =>
      Math.max(totalOf(counts, 'fail'), totalOf(counts, 'error')),
    ),
  );

/** A legend of one entry a kind, where the chart's own would name each stretch of the line. */
const Legend = () => (
  <ul className="chart-legend" aria-label={texts.legend}>
    {severities.map((severity) => (
      <li key={severity}>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <rect width="12" height="12" rx="2" fill={severityColor(severity)} />
        </svg>
        {words.severities[severity]}
      </li>
    ))}
    <li>
      <svg viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">
        <path d="M1 6h18" stroke={notAssessedColor} strokeWidth="3" strokeLinecap="round" />
      </svg>
      {words.statuses.error}
    </li>
  </ul>
);
