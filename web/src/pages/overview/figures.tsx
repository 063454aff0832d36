import Alert from '@cloudscape-design/components/alert';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { addUp, failsOf, totalOf } from '../../parts/counts.ts';
import { Figure } from '../../parts/figure.tsx';
import { FindingStatusName } from '../../parts/finding-status.tsx';
import { useFindingsHref } from '../../parts/findings-href.ts';
import { counted, numberInWords } from '../../parts/format.ts';
import { SeverityName } from '../../parts/severity.tsx';
import { Time } from '../../parts/time.tsx';
import type { Counted } from '../../queries/counts.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';

/** The four figures, each a link to what it counts, with what they speak about. */
export function Figures({ items, asOf, accounts }: Counted) {
  const href = useFindingsHref();
  const sum = addUp(items.map(({ severities }) => severities));
  const left = accounts.all - accounts.assessed;
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
              name={texts.figure[severity]}
              value={failsOf(sum, severity)}
              href={href({ severity: [severity], status: ['fail'] })}
              detail={texts.figureDetail[severity]}
            />
          ))}
          {(['error', 'pass'] as const).map((status) => (
            <Figure
              key={status}
              label={<FindingStatusName status={status} />}
              name={texts.figure[status]}
              value={totalOf(sum, status)}
              href={href({ status: [status] })}
              detail={texts.figureDetail[status]}
            />
          ))}
        </ColumnLayout>
        {left > 0 && (
          <Alert type="warning">{texts.leftOut(counted(left, texts.accounts), left)}</Alert>
        )}
      </SpaceBetween>
    </Container>
  );
}
