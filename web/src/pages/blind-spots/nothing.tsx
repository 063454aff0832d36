import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, {
  type StatusIndicatorProps,
} from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { Answered } from '../../parts/answered.tsx';
import { useFindingsHref } from '../../parts/findings-href.ts';
import { counted, numberInWords } from '../../parts/format.ts';
import { Time } from '../../parts/time.tsx';
import { type Counted, countsQuery } from '../../queries/counts.ts';
import { blindSpotsTexts as texts } from '../../texts/en/blind-spots.ts';
import { type Seen, seenOf, unseenOf } from './seen.ts';

/** Where no blind spot is: only a run that assessed all accounts can say that all could be read. */
export function Nothing() {
  const tenant = useTenant();
  const counts = useQuery(countsQuery(tenant, 'account'));
  const follow = useFollow();
  const href = useHref();
  return (
    <Container>
      <Answered query={counts} loading={<Skeleton height="3rem" />}>
        {(all) => {
          const seen = seenOf(all);
          if (seen !== 'nothing') return <Unread seen={seen} counts={all} />;
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
        }}
      </Answered>
    </Container>
  );
}

const shapes = {
  'not-all-accounts': 'warning',
  'not-all-resources': 'info',
  all: 'success',
} as const satisfies Readonly<Record<Exclude<Seen, 'nothing'>, StatusIndicatorProps.Type>>;

interface UnreadProps {
  readonly seen: keyof typeof shapes;
  readonly counts: Counted;
}

/** That no list is unread, of what it is said, and what is not assessed all the same. */
function Unread({ seen, counts }: UnreadProps) {
  const follow = useFollow();
  const findings = useFindingsHref();
  const { errors, asOf } = unseenOf(counts);
  const { assessed, all } = counts.accounts;
  return (
    <SpaceBetween size="s">
      <StatusIndicator type={shapes[seen]} wrapText>
        {texts.noneUnread[seen](numberInWords(assessed), numberInWords(all))}
        {asOf !== undefined && (
          <>
            {' '}
            {texts.asOf} <Time at={asOf} as="both" />.
          </>
        )}
      </StatusIndicator>
      {seen === 'not-all-resources' && (
        <Box>{texts.emptyListsDetail(counted(errors, texts.findingsAre))}</Box>
      )}
      {errors > 0 && (
        <Button href={findings({ status: ['error'] })} onFollow={follow}>
          {texts.showNotAssessed}
        </Button>
      )}
    </SpaceBetween>
  );
}
