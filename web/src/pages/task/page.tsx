import { Page } from '../../parts/page.tsx';
import { taskTexts as texts } from '../../texts/en/task.ts';

export function TaskPage() {
  return <Page title={texts.title}>…</Page>;
}
