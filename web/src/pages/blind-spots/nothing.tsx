import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { Answered } from '../../parts/answered.tsx';
import { addUp, totalOf } from '../../parts/counts.ts';
import { useFindingsHref } from '../../parts/findings-href.ts';
import { counted } from '../../parts/format.ts';
import { Time } from '../../parts/time.tsx';
import { countsQuery } from '../../queries/counts.ts';
import { blindSpotsTexts as texts } from '../../texts/en/blind-spots.ts';

/** Where no blind spot is: only a run that ended can say that all could be read. */
export function Nothing() {
  const tenant = useTenant();
  const counts = useQuery(countsQuery(tenant, 'account'));
  const follow = useFollow();
  const href = useHref();
  const findings = useFindingsHref();
  return (
    <Container>
      <Answered query={counts} loading={<Skeleton height="3rem" />}>
        {({ items, asOf, accounts }) => {
          if (accounts.assessed === 0) {
            return (
              <SpaceBetween size="s">
                <Box>{texts.neverRun}</Box>
                <Button
                  href={href({ to: '/t/$tenant/overview', params: { tenant } })}
                  onFollow={follow}
                >
                  {texts.toOverview}
                </Button>
              </SpaceBetween>
            );
          }
          const errors = totalOf(addUp(items.map(({ severities }) => severities)), 'error');
          return (
            <SpaceBetween size="s">
              <StatusIndicator type={errors === 0 ? 'success' : 'info'} wrapText>
                {errors === 0 ? texts.empty : texts.emptyLists}
                {asOf !== undefined && (
                  <>
                    {' '}
                    {texts.asOf} <Time at={asOf} as="both" />.
                  </>
                )}
              </StatusIndicator>
              {errors > 0 && (
                <Box>{texts.emptyListsDetail(counted(errors, texts.findingsAre))}</Box>
              )}
              {errors > 0 && (
                <Button href={findings({ status: ['error'] })} onFollow={follow}>
                  {texts.showNotAssessed}
                </Button>
              )}
            </SpaceBetween>
          );
        }}
      </Answered>
    </Container>
  );
}
