import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import { type ReactNode, useEffect, useRef } from 'react';
import { shellTexts } from '../texts/en/shell.ts';

export interface PageProps {
  /** The title of the tab, and of the heading that has the focus when the page is entered. */
  readonly title: string;
  /** A sentence below the title. */
  readonly description?: ReactNode;
  /** Buttons to the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page: its title in the tab and at its head, focused when somebody comes to it, so that it is read aloud. */
export function Page({ title, description, actions, children }: PageProps) {
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = shellTexts.titled(title);
  }, [title]);
  useEffect(() => {
    // Not on the first load of the document, where the browser's own place is right.
    if (history.state?.__TSR_index > 0) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <ContentLayout
      header={
        <div ref={heading} tabIndex={-1} className="page-heading">
          <Header variant="h1" description={description} actions={actions}>
            {title}
          </Header>
        </div>
      }
    >
      {children}
    </ContentLayout>
  );
}
