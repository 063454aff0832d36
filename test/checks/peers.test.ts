import { expect, it } from 'vitest';
import { catalogue } from '../../functions/checks/catalogue.generated.ts';
import peers from '../../functions/checks/peers.json' with { type: 'json' };
import { checks } from '../../functions/checks/registry.generated.ts';
import { peerFaults } from '../../tools/reference-faults.ts';

const products = ['cloudsploit', 'prowler', 'steampipe'];

it('names checks that exist, in the order of their ids', () => {
  expect(
    peerFaults(
      peers,
      checks.map(({ id }) => id),
    ),
  ).toEqual([]);
});

it('names products by the names that people search for', () => {
  const named = new Set(Object.values(peers).flatMap((byProduct) => Object.keys(byProduct)));

  expect([...named].sort(), 'A new product is a name in this file').toEqual(products);
});

it('stands in the catalogue just as the file says', () => {
  const shown = catalogue
    .filter((entry) => Object.keys(entry.peers).length > 0)
    .map((entry) => [entry.id, entry.peers]);

  expect(Object.fromEntries(shown)).toEqual(peers);
});
