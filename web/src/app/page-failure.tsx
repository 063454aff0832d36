import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { failureTexts, shellTexts } from '../texts/en/shell.ts';
import { FailedPage } from './failure.tsx';

/** What stands in the place of a whole page that failed. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const onRetry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <main className="narrow">
      <FailedPage error={error} onRetry={onRetry} />
    </main>
  );
}

/** What stands in the place of a page whose code, or whose right to be seen, is still asked for. */
export function PagePending() {
  return (
    <div className="narrow" role="status">
      <Box textAlign="center" color="text-body-secondary">
        {shellTexts.loading}
      </Box>
    </div>
  );
}

/** Where an address leads nowhere. */
export function NoPage() {
  useEffect(() => {
    document.title = shellTexts.titled(failureTexts.noPage);
  }, []);
  return (
    <main className="narrow">
      <Box variant="h1">{failureTexts.noPage}</Box>
      <Box variant="p">{failureTexts.noPageDetail}</Box>
      <Button href="/">{failureTexts.home}</Button>
    </main>
  );
}
