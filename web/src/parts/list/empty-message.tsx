import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';

export interface EmptyMessageProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** What stands in place of the rows of a list that has none: why, and what to do. */
export const EmptyMessage = ({ title, children }: EmptyMessageProps) => (
  <Box textAlign="center" padding="l">
    <SpaceBetween size="s">
      <Box fontWeight="bold">{title}</Box>
      {children}
    </SpaceBetween>
  </Box>
);
