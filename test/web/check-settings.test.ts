import { describe, expect, it } from 'vitest';
import { checks } from '../../functions/checks/registry.generated.ts';
import { catalogueEntry } from '../../functions/core/catalogue.ts';
import { draftOf, isValid, overrideIn } from '../../web/src/parts/check-settings/draft.ts';
import {
  overrideOf,
  overridesIn,
  withOverride,
} from '../../web/src/parts/check-settings/overrides.ts';
import {
  boundsInWords,
  kindOf,
  meant,
  valueInWords,
  written,
} from '../../web/src/parts/check-settings/parameter.ts';
import type { Check } from '../../web/src/queries/check.ts';

describe('settings of single checks', () => {
  const settings = {
    severities: { b: 'high', gone: 'low' },
    parameters: { a: { days: 3 }, b: { ports: [22] } },
  } as const;
  const isKnown = (checkId: string) => checkId !== 'gone';

  it('are listed by check', () => {
    expect(overridesIn(settings)).toEqual([
      { checkId: 'a', parameters: { days: 3 } },
      { checkId: 'b', severity: 'high', parameters: { ports: [22] } },
      { checkId: 'gone', severity: 'low', parameters: {} },
    ]);
    expect(overrideOf(settings, 'c')).toEqual({ checkId: 'c', parameters: {} });
  });

  it('are changed for one check; what no release knows any more goes', () => {
    const changed = withOverride(
      settings,
      { checkId: 'b', severity: 'low', parameters: {} },
      isKnown,
    );

    expect(changed).toEqual({ severities: { b: 'low' }, parameters: { a: { days: 3 } } });
  });

  it('are taken back for one check', () => {
    expect(withOverride(settings, { checkId: 'b', parameters: {} }, isKnown)).toEqual({
      severities: {},
      parameters: { a: { days: 3 } },
    });
  });
});

describe('a parameter', () => {
  const integer = { type: 'integer', minimum: 1, maximum: 365 };
  const ports = { type: 'array', items: { type: 'integer', minimum: 1, maximum: 65535 } };
  const names = { type: 'array', items: { type: 'string' } };
  const types = { type: 'array', items: { type: 'string', enum: ['api', 'audit'] } };
  const odd = { type: 'object' };

  it.each([
    ['number', integer, 60, '60'],
    ['number', { type: 'number' }, 0.5, '0.5'],
    ['text', { type: 'string' }, '4.0', '4.0'],
    ['boolean', { type: 'boolean' }, true, 'true'],
    ['choice', { type: 'string', enum: ['a', 'b'] }, 'b', 'b'],
    ['choices', types, ['api', 'audit'], 'api\naudit'],
    ['list', ports, [22, 3389], '22\n3389'],
    ['list', names, ['a b', 'c'], 'a b\nc'],
    ['list', names, [], ''],
    ['json', odd, { a: 1 }, '{"a":1}'],
  ] as const)('that is a %s is written and read: %j', (kind, schema, value, text) => {
    expect(kindOf(schema)).toBe(kind);
    expect(written(schema, value)).toBe(text);
    expect(meant(schema, text)).toEqual(value);
  });

  it.each([
    ['no number', integer, ''],
    ['no number', integer, 'x'],
    ['numbers and a word', ports, '22\nssh'],
    ['no JSON', odd, '{'],
  ])('that says %s cannot be sent', (_, schema, text) => {
    expect(meant(schema, text)).toBeUndefined();
  });

  it('says what it is, and what it may be', () => {
    expect(boundsInWords(integer)).toBe('From 1 to 365.');
    expect(boundsInWords({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER })).toBe(
      '0 or more.',
    );
    expect(boundsInWords(ports)).toBe('From 1 to 65,535.');
    expect(boundsInWords(names)).toBeUndefined();
    expect(['x', 1234, true, [], [22, 80, 443]].map(valueInWords)).toEqual([
      'x',
      '1,234',
      'yes',
      'none',
      '22, 80 and 443',
    ]);
  });
});

describe('the catalogue', () => {
  const all = checks.map((check) => {
    const entry = catalogueEntry(check, { frameworks: {}, peers: {} });
    return { ...entry, checkId: entry.id } as unknown as Check;
  });
  const withParameters = all.filter(({ parameters }) => Object.keys(parameters).length > 0);
  const nothing = (checkId: string) => ({ checkId, parameters: {} });

  it('has no parameter whose default is not what its field says', () => {
    expect(withParameters.length).toBeGreaterThan(50);
    for (const check of withParameters) {
      const none = nothing(check.checkId);
      const draft = draftOf(check, { override: none, inherited: none });

      expect(isValid(check, draft), check.checkId).toBe(true);
      expect(overrideIn(check, draft, none), check.checkId).toEqual(none);
    }
  });

  it('has no parameter that would have to be written as JSON', () => {
    const odd = withParameters.flatMap(({ checkId, parameters }) =>
      Object.entries(parameters)
        .filter(([, schema]) => kindOf(schema) === 'json')
        .map(([name]) => `${checkId}.${name}`),
    );

    expect(odd).toEqual([]);
  });

  it('is compared with what is inherited', () => {
    const [check] = withParameters;
    if (!check) throw new Error('No check has parameters.');
    const { checkId } = check;
    const inherited = { checkId, severity: 'low', parameters: {} } as const;
    const draft = draftOf(check, { override: nothing(checkId), inherited });

    expect(draft.severity).toBe('low');
    expect(overrideIn(check, { ...draft, severity: 'critical' }, inherited)).toEqual({
      ...nothing(checkId),
      severity: 'critical',
    });
  });
});
