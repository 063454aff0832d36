import type { Catalogue } from '../../queries/checks.ts';

/** What a check is called, of which there are findings: by the catalogue, or as the finding of a task's own check says. */
export function titlesWith(
  catalogue: Pick<Catalogue, 'byId'> | undefined,
  findings: readonly { readonly checkId: string; readonly title?: string }[] = [],
): (checkId: string) => string {
  const own = new Map(findings.map(({ checkId, title }) => [checkId, title]));
  return (checkId) => catalogue?.byId.get(checkId)?.title ?? own.get(checkId) ?? checkId;
}
