import { Page } from '../../parts/page.tsx';
import { newTaskTexts as texts } from '../../texts/en/new-task.ts';

export function NewTaskPage() {
  return <Page title={texts.title}>…</Page>;
}
