import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTenant } from '../../app/use-tenant.ts';
import { Answered } from '../../parts/answered.tsx';
import { numberInWords } from '../../parts/format.ts';
import { Time } from '../../parts/time.tsx';
import { type AccountHealth, type HealthState, healthQuery } from '../../queries/health.ts';
import { healthTexts as texts } from '../../texts/en/accounts/health.ts';
import { HealthRows } from './health-rows.tsx';
import { HealthStateName } from './health-state.tsx';
import type { PartProps } from './part-props.ts';

/** How the services of the account are, by region: whether AWS answers, and whether anything is in a bad state. */
export function Health({ account: { accountId } }: PartProps) {
  const query = useQuery(healthQuery({ tenant: useTenant(), accountId }));
  return (
    <Answered query={query} loading={<Skeleton height="24rem" />}>
      {(health) => (health.services.length > 0 ? <Seen health={health} /> : <NotSeen />)}
    </Answered>
  );
}

/** Where nobody looked, nothing is said to be well. */
const NotSeen = () => (
  <SpaceBetween size="xs">
    <Box fontWeight="bold">{texts.none}</Box>
    <Box>{texts.noneDetail}</Box>
  </SpaceBetween>
);

const counted = ['unreachable', 'impaired', 'not-assessed', 'healthy'] as const;
const isWrong = (state: HealthState) =>
  state === 'unreachable' || state === 'impaired' || state === 'not-assessed';

function Seen({ health }: { readonly health: AccountHealth }) {
  const { services, states, assessedAt, reads, accountId } = health;
  const [isNarrowed, setNarrowed] = useState(services.some(({ state }) => isWrong(state)));
  const shown = isNarrowed ? services.filter(({ state }) => isWrong(state)) : services;
  return (
    <SpaceBetween size="l">
      {assessedAt !== undefined && (
        <Box color="text-body-secondary">
          {texts.asOf} <Time at={assessedAt} as="both" />
        </Box>
      )}
      {reads === 'checks' && <Alert type="info">{texts.narrow}</Alert>}
      <ColumnLayout columns={4} variant="text-grid" minColumnWidth={130}>
        {counted.map((state) => (
          <div key={state}>
            <HealthStateName state={state} />
            <Box variant="awsui-value-large" display="block">
              {numberInWords(states[state])}
            </Box>
            <Box variant="small" display="block" color="text-body-secondary">
              {texts.meanings[state]}
            </Box>
          </div>
        ))}
      </ColumnLayout>
      <Toggle checked={isNarrowed} onChange={({ detail }) => setNarrowed(detail.checked)}>
        {texts.filter}
      </Toggle>
      <HealthRows accountId={accountId} services={shown} />
    </SpaceBetween>
  );
}
