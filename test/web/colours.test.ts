import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = ['styles.css', 'pages/overview/page.css']
  .map((file) => readFileSync(resolve(import.meta.dirname, '../../web/src', file), 'utf8'))
  .join('\n');

/** The colours that the rules of a selector give names to. */
function coloursOf(selector: string): ReadonlyMap<string, string> {
  const rules = css.split('}').filter((rule) => rule.split('{')[0]?.trimEnd().endsWith(selector));
  const named = rules.flatMap((rule) => [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)]);
  return new Map(named.map(([, name = '', colour = '']) => [name, colour]));
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const shown = [
  'severity-critical',
  'severity-high',
  'severity-medium',
  'severity-low',
  'not-assessed',
];

describe.each([
  ['light', '\nbody'],
  ['dark', '\nbody.awsui-dark-mode'],
])('the colours of shapes and charts on a %s page', (_, selector) => {
  const colours = coloursOf(selector);
  const page = colours.get('chart-rim') ?? '';

  it.each(shown)('%s has at least 3:1 to the page', (name) => {
    expect(contrast(colours.get(name) ?? page, page)).toBeGreaterThanOrEqual(3);
  });
});
