import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { ReactNode } from 'react';

export interface SectionProps {
  readonly title: string;
  /**
   * The place of the box: on a page it has a heading of the second level; in a panel, which has that heading itself,
   * one of the third.
   */
  readonly place: 'page' | 'panel';
  readonly children: ReactNode;
}

/** A part of what is shown on a page of its own as well as in the panel. */
export function Section({ title, place, children }: SectionProps) {
  if (place === 'page') {
    return <Container header={<Header variant="h2">{title}</Header>}>{children}</Container>;
  }
  return (
    <section>
      <Box variant="h3" padding={{ bottom: 'xxs' }}>
        {title}
      </Box>
      {children}
    </section>
  );
}
