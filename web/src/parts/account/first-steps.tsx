import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { firstStepsTexts as texts } from '../../texts/en/accounts/first-steps.ts';
import { ConnectAccount } from './connect-account.tsx';

/** What to do while no account is connected. */
export const FirstSteps = () => (
  <Container
    header={
      <Header variant="h2" description={texts.why}>
        {texts.title}
      </Header>
    }
  >
    <SpaceBetween size="l">
      {texts.step.map(({ title, detail }, index) => (
        <div key={title}>
          <Box variant="h3" padding="n">
            {texts.stepTitle(index + 1, title)}
          </Box>
          <Box>{detail}</Box>
        </div>
      ))}
      <ConnectAccount />
    </SpaceBetween>
  </Container>
);
