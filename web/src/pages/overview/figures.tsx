import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import {
  addUp,
  causesOf,
  failsOf,
  knownFailsOf,
  knownTotalOf,
  totalOf,
} from '../../parts/counts.ts';
import { Figure } from '../../parts/figure.tsx';
import { FindingStatusName } from '../../parts/finding-status.tsx';
import { useFindingsHref } from '../../parts/findings-href.ts';
import { counted, numberInWords } from '../../parts/format.ts';
import { SeverityName } from '../../parts/severity.tsx';
import { Time } from '../../parts/time.tsx';
import type { Counted, SeverityCounts } from '../../queries/counts.ts';
import { countTexts } from '../../texts/en/counts.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';

/** What fails, and from how many causes where one fault makes several checks fail. */
function failsInWords(sum: SeverityCounts, severity: 'critical' | 'high'): string {
  const causes = causesOf(sum, severity);
  const own = texts.figureDetail[severity];
  return causes === failsOf(sum, severity)
    ? own
    : texts.fromCauses(own, counted(causes, texts.causes));
}

function ToBlindSpots() {
  const href = useHref();
  const follow = useFollow();
  const params = { tenant: useTenant() };
  return (
    <Button href={href({ to: '/t/$tenant/blind-spots', params })} onFollow={follow}>
      {texts.toBlindSpots}
    </Button>
  );
}

/** The four figures, each a link to what it counts, with what they speak about. */
export function Figures({ items, asOf, accounts }: Counted) {
  const href = useFindingsHref();
  const sum = addUp(items.map(({ severities }) => severities));
  const left = accounts.all - accounts.assessed;
  const stale = totalOf(sum, 'stale');
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={
            <>
              {asOf !== undefined && (
                <>
                  {texts.asOf} <Time at={asOf} as="both" />
                  {' · '}
                </>
              )}
              {texts.assessedOf(numberInWords(accounts.assessed), numberInWords(accounts.all))}
            </>
          }
        >
          {texts.figures}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <ColumnLayout columns={4} variant="text-grid" minColumnWidth={150}>
          {(['critical', 'high'] as const).map((severity) => (
            <Figure
              key={severity}
              label={<SeverityName severity={severity} />}
              name={countTexts.figure[severity]}
              value={knownFailsOf(sum, severity)}
              href={href({ severity: [severity], status: ['fail'] })}
              detail={failsInWords(sum, severity)}
            />
          ))}
          {(['error', 'pass'] as const).map((status) => (
            <Figure
              key={status}
              label={<FindingStatusName status={status} />}
              name={countTexts.figure[status]}
              value={knownTotalOf(sum, status)}
              href={href({ status: [status] })}
              detail={texts.figureDetail[status]}
            />
          ))}
        </ColumnLayout>
        {stale > 0 && (
          <Alert type="warning" action={<ToBlindSpots />}>
            {texts.stale(counted(stale, texts.verdicts))}
          </Alert>
        )}
        {left > 0 && (
          <Alert type="warning">{texts.leftOut(counted(left, texts.accounts), left)}</Alert>
        )}
      </SpaceBetween>
    </Container>
  );
}
