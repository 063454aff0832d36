import { memo } from 'react';
import type { ItemOf } from '../api/types.ts';
import { words } from '../texts/en/words.ts';

export type Severity = ItemOf<'listFindings'>['severity'];

/** Each in a form of its own, so that nobody needs its colour. */
const forms: Readonly<Record<Severity, { readonly path: string; readonly color: string }>> = {
  critical: {
    path: 'M5 1h6l4 4v6l-4 4H5l-4-4V5zM7.1 4v4.6h1.8V4zm0 6.2V12h1.8v-1.8z',
    color: 'var(--severity-critical)',
  },
  high: { path: 'M8 1.5 15 14H1z', color: 'var(--severity-high)' },
  medium: { path: 'M8 1.5 14.5 8 8 14.5 1.5 8z', color: 'var(--severity-medium)' },
  low: {
    path: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3m0 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
    color: 'var(--severity-low)',
  },
};

/** The colour of a severity in charts: at least 3:1 against the page in both modes. */
export const severityColor = (severity: Severity): string => forms[severity].color;

/** A severity as a shape and a word. */
export const SeverityName = memo(function SeverityName({
  severity,
}: {
  readonly severity: Severity;
}) {
  const { path, color } = forms[severity];
  return (
    <span className="with-shape">
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <path d={path} fill={color} fillRule="evenodd" />
      </svg>
      {words.severities[severity]}
    </span>
  );
});
