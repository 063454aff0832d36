import { expect, it } from 'vitest';
import { ApiError } from '../../web/src/api/api-error.ts';
import { fieldFaults } from '../../web/src/parts/faults.ts';

const places = ['name', 'scope', 'scope.services'];
const refusal = (...wheres: readonly string[]) =>
  new ApiError(400, { faults: wheres.map((where) => ({ where, what: `${where} is wrong.` })) });

it('says what is wrong at the most exact field', () => {
  const error = refusal('body.scope', 'body.scope.services.1', 'body.scope.regions.0');

  const { of, elsewhere } = fieldFaults(error, places);

  expect(of('scope.services')).toBe('body.scope.services.1 is wrong.');
  expect(of('scope')).toBe('body.scope is wrong. body.scope.regions.0 is wrong.');
  expect(of('name')).toBeUndefined();
  expect(elsewhere).toBeUndefined();
});

it('has an error above the fields, where some of it is said of none of them', () => {
  const error = refusal('body.name', 'body.type');

  expect(fieldFaults(error, places).elsewhere).toBe(error);
  expect(fieldFaults(error, places).of('name')).toBe('body.name is wrong.');
  expect(fieldFaults(undefined, places).elsewhere).toBeUndefined();
});
