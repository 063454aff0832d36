import { Page } from '../../parts/page.tsx';

export function FindingsPage() {
  return <Page title="Findings">TODO</Page>;
}
