import { Page } from '../../parts/page.tsx';
import { tasksTexts as texts } from '../../texts/en/tasks.ts';

export function TasksPage() {
  return <Page title={texts.title}>…</Page>;
}
