import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useTenant } from '../../app/use-tenant.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';
import { words } from '../../texts/en/words.ts';

/** What to do while no account is connected: by the API, until there are pages for it. */
export function FirstSteps() {
  const tenant = useTenant();
  return (
    <Container
      header={
        <Header variant="h2" description={texts.stepsWhy}>
          {texts.steps}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Box color="text-body-secondary">{texts.stepsNote(location.origin, tenant)}</Box>
        {texts.step.map(({ title, detail, command }, index) => (
          <SpaceBetween size="xs" key={title}>
            <Box variant="h3">{texts.stepTitle(index + 1, title)}</Box>
            <Box>{detail}</Box>
            <div className="command">
              <pre>
                <code>{command}</code>
              </pre>
              <CopyToClipboard
                copyButtonAriaLabel={`${texts.copy}: ${title}`}
                copySuccessText={words.copied}
                copyErrorText={words.notCopied}
                textToCopy={command}
                variant="icon"
              />
            </div>
          </SpaceBetween>
        ))}
      </SpaceBetween>
    </Container>
  );
}
