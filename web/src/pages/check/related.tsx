import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { Failure } from '../../app/failure.tsx';
import { CheckLink } from '../../parts/check/check-link.tsx';
import type { Check } from '../../queries/check.ts';
import { catalogueQuery } from '../../queries/checks.ts';
import { checkTexts as texts } from '../../texts/en/check.ts';

/** The checks that fail because of it, or because of which it fails; nothing where there are none. */
export function Related({ check: { checkId, impliedBy = [] } }: { readonly check: Check }) {
  const { data: catalogue, error, refetch } = useQuery(catalogueQuery());
  const titleOf = (id: string) => catalogue?.byId.get(id)?.title;
  const implies = (catalogue?.checks ?? [])
    .filter((one) => one.impliedBy?.includes(checkId))
    .map((one) => one.checkId);
  if (!error && impliedBy.length + implies.length === 0) return null;
  return (
    <Container header={<Header variant="h2">{texts.related}</Header>}>
      <SpaceBetween size="m">
        {error && <Failure error={error} onRetry={() => void refetch()} />}
        <Links title={texts.impliedBy} checks={impliedBy} titleOf={titleOf} />
        <Links title={texts.implies} checks={implies} titleOf={titleOf} />
      </SpaceBetween>
    </Container>
  );
}

interface LinksProps {
  readonly title: string;
  readonly checks: readonly string[];
  readonly titleOf: (checkId: string) => string | undefined;
}

function Links({ title, checks, titleOf }: LinksProps) {
  if (checks.length === 0) return null;
  return (
    <div>
      <Box variant="awsui-key-label">{title}</Box>
      <ul className="plain">
        {checks.map((checkId) => (
          <li key={checkId}>
            <CheckLink checkId={checkId} title={titleOf(checkId)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
