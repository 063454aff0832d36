import Alert, { type AlertProps } from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Failure } from '../../app/failure.tsx';
import { useRefusal } from '../../app/role.ts';
import { useFollow } from '../../app/use-link.ts';
import { useConnectHref } from '../../parts/account/account-href.ts';
import { MissingPermissions } from '../../parts/account/missing-permissions.tsx';
import { ChecksBeingAsked, VerificationChecks } from '../../parts/account/verification-checks.tsx';
import { Deed } from '../../parts/deed.tsx';
import { Time } from '../../parts/time.tsx';
import type { Account } from '../../queries/accounts.ts';
import { connectionTexts } from '../../texts/en/accounts/connection.ts';
import { newAccountTexts as texts } from '../../texts/en/accounts/new-account.ts';
import type { NamedProps } from './named-props.ts';
import { Onward } from './onward.tsx';

/** The third step: what AWS says of the role, and where to go from there. */
export function VerifyAccount({ account, verifier }: NamedProps) {
  const refusal = useRefusal('account:write');
  const { isVerifying, error } = verifier;
  const { verification } = account;
  return (
    <SpaceBetween size="l">
      {error !== null && !isVerifying && <Failure error={error} onRetry={verifier.verify} />}
      <Container
        header={
          <Header
            variant="h2"
            description={texts.verifyDetail}
            actions={
              <Deed
                text={verification ? connectionTexts.verifyAgain : connectionTexts.verify}
                {...(!verification && { variant: 'primary' as const })}
                refusal={refusal}
                isBusy={isVerifying}
                onClick={verifier.verify}
              />
            }
          >
            {texts.steps.verify}
          </Header>
        }
      >
        {isVerifying ? <ChecksBeingAsked reads={account.reads} /> : <Verified account={account} />}
      </Container>
    </SpaceBetween>
  );
}

const shapes = {
  connected: 'success',
  degraded: 'warning',
  broken: 'error',
  pending: 'error',
  deleting: 'info',
} as const satisfies Readonly<Record<Account['state'], AlertProps.Type>>;

/** What the last verification found. */
function Verified({ account }: Pick<NamedProps, 'account'>) {
  const follow = useFollow();
  const href = useConnectHref();
  const { accountId, state, verification } = account;
  if (!verification) {
    return (
      <Box>
        {texts.notVerified} {connectionTexts.verifyTakes}
      </Box>
    );
  }
  const back = state !== 'connected' && (
    <Button href={href(accountId)} onFollow={follow}>
      {texts.backToRole}
    </Button>
  );
  const isIn = state === 'connected' || state === 'degraded';
  return (
    <SpaceBetween size="l">
      <LiveRegion>
        <Alert type={shapes[state]} header={texts.results[state]}>
          {texts.resultDetails[state]}
        </Alert>
      </LiveRegion>
      {isIn ? <Onward account={account}>{back}</Onward> : back}
      <VerificationChecks checks={verification.checks} />
      {verification.missing.length > 0 && <MissingPermissions missing={verification.missing} />}
      <Box variant="small">
        {texts.verifiedAt} <Time at={verification.at} as="both" />
      </Box>
    </SpaceBetween>
  );
}
