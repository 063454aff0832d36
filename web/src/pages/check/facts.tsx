import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { Failure } from '../../app/failure.tsx';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { ResourceType } from '../../parts/check/resource-type.tsx';
import { SeverityName } from '../../parts/severity.tsx';
import type { Check } from '../../queries/check.ts';
import { tenantSettingsQuery } from '../../queries/tenant.ts';
import { checkTexts as texts } from '../../texts/en/check.ts';
import { words } from '../../texts/en/words.ts';

interface CheckFactsProps {
  readonly check: Check;
}

/** What kind of check it is, how much it weighs in this tenant, and what it costs. */
export function CheckFacts({ check }: CheckFactsProps) {
  const { checkId, category, service, resourceType, paid } = check;
  const tenant = useTenant();
  const settings = useQuery(tenantSettingsQuery(tenant));
  const known = settings.error ? undefined : settings.data;
  const href = useHref();
  const follow = useFollow();
  return (
    <SpaceBetween size="l">
      {settings.error && <Failure error={settings.error} onRetry={() => void settings.refetch()} />}
      {paid && (
        <Alert type="info" header={texts.paid}>
          {texts.paidDetail}
        </Alert>
      )}
      <Container>
        <KeyValuePairs
          columns={4}
          minColumnWidth={150}
          items={[
            {
              label: texts.severity,
              value: (
                <Severity
                  check={check}
                  own={known?.severities[checkId]}
                  isKnown={known !== undefined}
                />
              ),
            },
            { label: texts.category, value: words.categories[category] },
            {
              label: texts.service,
              value: (
                <Link
                  href={href({ to: '/t/$tenant/checks', params: { tenant }, search: { service } })}
                  onFollow={follow}
                  ariaLabel={texts.allOfService(service)}
                >
                  {service}
                </Link>
              ),
            },
            { label: texts.resourceType, value: <ResourceType type={resourceType} /> },
          ]}
        />
      </Container>
    </SpaceBetween>
  );
}

interface SeverityProps extends CheckFactsProps {
  /** What the tenant says. @default as the catalogue has it */
  readonly own: Check['severity'] | undefined;
  /** Whether it is known what the tenant says. */
  readonly isKnown: boolean;
}

/** The severity that findings get here; the catalogue's besides, where the tenant has another. */
function Severity({ check: { severity }, own, isKnown }: SeverityProps) {
  const isOther = own !== undefined && own !== severity;
  return (
    <>
      <SeverityName severity={own ?? severity} />
      {isOther && <div className="secondary">{texts.ownSeverity(words.severities[severity])}</div>}
      {!isKnown && <div className="secondary">{texts.catalogueSeverity}</div>}
    </>
  );
}
