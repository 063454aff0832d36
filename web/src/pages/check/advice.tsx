import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { Check } from '../../queries/check.ts';
import { checkTexts as texts } from '../../texts/en/check.ts';

/** What goes wrong where the check fails, and what to do about it. */
export const Advice = ({ check: { why, fix } }: { readonly check: Check }) => (
  <div className="advice">
    <Container fitHeight header={<Header variant="h2">{texts.why}</Header>}>
      <Box variant="p">{why}</Box>
    </Container>
    <Container fitHeight header={<Header variant="h2">{texts.fix}</Header>}>
      <Box variant="p">{fix}</Box>
    </Container>
  </div>
);
