/** A release cannot be made of what is there. Its message says what to do first. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}

const unreleased = '## Unreleased\n';

/**
 * The changelog with what stood under "Unreleased" as a section of the release, which ends with the note.
 *
 * @param on The day of the release, as YYYY-MM-DD.
 * @param note An entry of a list.
 */
export function withRelease(
  changelog: string,
  { version, on, note }: { readonly version: string; readonly on: string; readonly note: string },
): string {
  const from = changelog.indexOf(unreleased);
  if (from < 0) throw new ReleaseError('CHANGELOG.md has no heading "## Unreleased".');
  if (changelog.includes(`\n## ${version} `)) {
    throw new ReleaseError(`CHANGELOG.md has a section ${version} already.`);
  }
  const rest = changelog.slice(from + unreleased.length);
  const to = rest.indexOf('\n## ');
  const entries = (to < 0 ? rest : rest.slice(0, to)).trim();
  if (entries === '') {
    throw new ReleaseError(
      'Nothing stands under "Unreleased" in CHANGELOG.md: write what operators and tenants notice.',
    );
  }
  const earlier = to < 0 ? '' : `\n${rest.slice(to)}`.replace(/^\n+/, '\n\n').trimEnd();
  return `${changelog.slice(0, from)}${unreleased}\n## ${version} (${on})\n\n${note}\n${entries}${earlier}\n`;
}
