import { Page } from '../../parts/page.tsx';

export function ExecutionsPage() {
  return <Page title="Executions">TODO</Page>;
}
