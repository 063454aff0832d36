import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useEffect } from 'react';
import { shellTexts } from '../texts/en/shell.ts';
import { signInTexts } from '../texts/en/sign-in.ts';

export interface FrontProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Below the box: where else to go. */
  readonly footer?: ReactNode;
}

/** A page in front of the sign-in: one box in the middle. */
export function Front({ title, children, footer }: FrontProps) {
  useEffect(() => {
    document.title = shellTexts.titled(title);
  }, [title]);
  return (
    <main className="narrow">
      <SpaceBetween size="l">
        <Box textAlign="center">
          <img src="/icon.svg" alt="" width="48" height="48" />
          <Box fontSize="heading-l" fontWeight="bold">
            {shellTexts.product}
          </Box>
          <Box color="text-body-secondary">{signInTexts.tagline}</Box>
        </Box>
        <Container header={<Header variant="h1">{title}</Header>}>{children}</Container>
        {footer && <Box textAlign="center">{footer}</Box>}
      </SpaceBetween>
    </main>
  );
}
