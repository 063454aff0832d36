import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useNavigate } from '@tanstack/react-router';
import { useRefusal } from '../../app/role.ts';
import { useFollow } from '../../app/use-link.ts';
import { useAccountHref } from '../../parts/account/account-href.ts';
import { RoleDeployment } from '../../parts/account/role-deployment.tsx';
import { Deed } from '../../parts/deed.tsx';
import { connectionTexts } from '../../texts/en/accounts/connection.ts';
import { newAccountTexts as texts } from '../../texts/en/accounts/new-account.ts';
import type { NamedProps } from './named-props.ts';

/** The second step: the role gets into the account. */
export function DeployRole({ account, verifier }: NamedProps) {
  const follow = useFollow();
  const accountHref = useAccountHref();
  const navigate = useNavigate({ from: '/t/$tenant/accounts/new' });
  const refusal = useRefusal('account:write');
  const { accountId } = account;
  const onVerify = () => {
    verifier.verify();
    void navigate({ search: { account: accountId, step: 'verify' } });
  };
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header variant="h2" description={texts.roleDetail}>
            {texts.steps.role}
          </Header>
        }
      >
        <RoleDeployment account={account} />
      </Container>
      <Box float="right">
        <SpaceBetween size="xs" direction="horizontal" alignItems="center">
          <Box variant="small">{connectionTexts.verifyTakes}</Box>
          <Button variant="link" href={accountHref(accountId)} onFollow={follow}>
            {texts.later}
          </Button>
          <Deed
            text={texts.deployed}
            variant="primary"
            refusal={refusal}
            isBusy={verifier.isVerifying}
            onClick={onVerify}
          />
        </SpaceBetween>
      </Box>
    </SpaceBetween>
  );
}
