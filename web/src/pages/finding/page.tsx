import { Page } from '../../parts/page.tsx';

export function FindingPage() {
  return <Page title="Finding">TODO</Page>;
}
