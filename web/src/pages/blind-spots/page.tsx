import { Page } from '../../parts/page.tsx';

export function BlindSpotsPage() {
  return <Page title="BlindSpots">TODO</Page>;
}
