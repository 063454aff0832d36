import Icon from '@cloudscape-design/components/icon';
import type { ReactNode } from 'react';

/** A sentence of warning. Unlike a status indicator, it breaks between words alone. */
export const Caution = ({ children }: { readonly children: ReactNode }) => (
  <div className="task-caution">
    <Icon name="status-warning" variant="warning" />
    <span>{children}</span>
  </div>
);
