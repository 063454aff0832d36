import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { hasNewRelease, onRelease } from './api/release.ts';
import { isSignedIn, onSessionChange } from './api/session.ts';
import { followAppearance } from './app/appearance.ts';
import { followLostCode } from './app/lost-code.ts';
import { startWorker } from './app/worker.ts';
import { createQueryClient } from './queries/client.ts';
import { createAppRouter } from './router.tsx';
import './styles.css';

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);

followAppearance();
followLostCode();
startWorker();
onRelease(() => {
  // The catalogue is of a release.
  if (hasNewRelease()) void queryClient.invalidateQueries({ queryKey: ['checks'] });
});
onSessionChange(() => {
  if (isSignedIn()) return;
  // Nothing that was read outlives the sign-in.
  queryClient.clear();
  void router.invalidate();
});

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no place for the app.');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
