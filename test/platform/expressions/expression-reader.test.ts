import { afterAll, describe, expect, it } from 'vitest';
import { createExpressionReader } from '../../../functions/platform/expressions/expression-reader.ts';

const reader = createExpressionReader({ milliseconds: 3000, heapMegabytes: 64 });
afterAll(() => reader.close());

/** Doubles an answer with every seven characters. */
const bomb = `${Array.from({ length: 40 }, () => '[@,@]').join(' | ')} | to_string(@)`;

const ask = (items: string, answer: object = { Volumes: [{ Id: 'a' }] }) =>
  reader.read({ answer, items, of: { id: { expression: 'Id', kind: 'text' } } });

describe('expressions of tenants', () => {
  it('say what they say of an answer', async () => {
    expect(await ask('Volumes')).toEqual({ items: [{ id: { value: 'a' } }] });
  });

  it('that double an answer are stopped, and the next question is answered', async () => {
    expect(await ask(bomb)).toEqual({ exceeded: expect.stringMatching(/memory|longer/) });
    expect(await ask('Volumes')).toEqual({ items: [{ id: { value: 'a' } }] });
  });

  it('on an answer that no thread can hold are stopped, too', async () => {
    const Volumes = Array.from({ length: 200_000 }, (_, at) => ({
      Id: `${at}`,
      Tags: [{}, {}, {}],
    }));

    expect(await ask('Volumes', { Volumes })).toEqual({
      exceeded: expect.stringMatching(/memory|longer/),
    });
    expect(await ask('Volumes')).toEqual({ items: [{ id: { value: 'a' } }] });
  });

  it('are told what is wrong with them, whatever they are asked of', async () => {
    const faults = await reader.check([
      'Volumes[',
      'a b',
      'nothing(@)',
      'length(@)',
      bomb,
      'Volumes',
    ]);

    expect(faults).toEqual([
      expect.stringContaining('column 9'),
      expect.stringContaining('column 2'),
      'Unknown function: nothing() in expression: nothing(@)',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('with a bomb of their own are stopped when they are looked at', async () => {
    const [fault] = await reader.check([`\`[1]\` | ${bomb}`]);

    expect(fault).toMatch(/memory|longer/);
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'called %s are answered by no language',
    async (name) => {
      expect(await reader.check([name])).toEqual([undefined]);
    },
  );

  it('are asked of times, bytes and large numbers as JSON has them', async () => {
    const answer = {
      $metadata: { httpStatusCode: 200 },
      List: [{ Id: new Date(0) }, { Id: new Uint8Array([104, 105]) }, { Id: 12n }],
    };

    expect(await ask('List', answer)).toEqual({
      items: [
        { id: { value: '1970-01-01T00:00:00.000Z' } },
        { id: { value: 'aGk=' } },
        { id: { value: '12' } },
      ],
    });
    expect(await ask('keys(@)', answer)).toEqual({
      items: [{ id: { fault: 'says null, where a text was expected.' } }],
    });
  });
});
