import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { MissingPermissions } from '../../parts/account/missing-permissions.tsx';
import { RoleDeployment } from '../../parts/account/role-deployment.tsx';
import { ChecksBeingAsked, VerificationChecks } from '../../parts/account/verification-checks.tsx';
import { listInWords } from '../../parts/format.ts';
import { Section } from '../../parts/section.tsx';
import { Time } from '../../parts/time.tsx';
import type { AccountDetail, Verification } from '../../queries/accounts.ts';
import { accountTexts as texts } from '../../texts/en/accounts/account.ts';
import { connectionTexts } from '../../texts/en/accounts/connection.ts';
import type { PartProps } from './part-props.ts';

/** How the account is entered: what the last verification found, and the role's template. */
export function Connection({ account, verifier }: PartProps) {
  const { verification, reads, state } = account;
  const isMended = state === 'connected';
  return (
    <SpaceBetween size="xl">
      {verification && !verifier.isVerifying && <Found {...verification} account={account} />}
      <ExpandableSection
        // What a verification finds opens it: it is the cure.
        key={String(isMended)}
        headerText={state === 'pending' ? texts.firstRole : texts.role}
        headerDescription={texts.roleDetail}
        defaultExpanded={!isMended}
      >
        <RoleDeployment account={account} />
      </ExpandableSection>
      <Section title={texts.verification} place="panel">
        {verifier.isVerifying ? (
          <ChecksBeingAsked reads={reads} />
        ) : (
          <Last verification={verification} />
        )}
      </Section>
    </SpaceBetween>
  );
}

function Last({ verification }: { readonly verification: Verification | undefined }) {
  if (!verification) {
    return (
      <Box>
        {texts.notVerified} {connectionTexts.verifyTakes}
      </Box>
    );
  }
  return (
    <SpaceBetween size="m">
      <Box color="text-body-secondary">
        {texts.verificationAt} <Time at={verification.at} as="both" />
      </Box>
      <VerificationChecks checks={verification.checks} />
    </SpaceBetween>
  );
}

/** What is missing, by name: permissions, and regions. */
function Found({
  account,
  missing,
  disabledRegions,
}: Verification & { readonly account: AccountDetail }) {
  const { accountId } = account;
  const tenant = useTenant();
  const follow = useFollow();
  const href = useHref();
  if (missing.length + disabledRegions.length === 0) return null;
  return (
    <SpaceBetween size="l">
      {missing.length > 0 && (
        <Section title={connectionTexts.missingTitle} place="panel">
          <MissingPermissions missing={missing} />
        </Section>
      )}
      {disabledRegions.length > 0 && (
        <Alert
          type="warning"
          header={texts.disabledRegions}
          action={
            <Button
              href={href({
                to: '/t/$tenant/accounts/$accountId',
                params: { tenant, accountId },
                search: { edit: 'yes' },
              })}
              onFollow={follow}
            >
              {texts.takeOut}
            </Button>
          }
        >
          {texts.disabledDetail(listInWords(disabledRegions), disabledRegions.length)}
        </Alert>
      )}
    </SpaceBetween>
  );
}
