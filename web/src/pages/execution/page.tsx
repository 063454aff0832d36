import { Page } from '../../parts/page.tsx';

export function ExecutionPage() {
  return <Page title="Execution">TODO</Page>;
}
