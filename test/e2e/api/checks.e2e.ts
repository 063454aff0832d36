import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../functions/checks/catalogue.generated.ts';
import { call, expectStatus, type Person, signUp } from '../support/api.ts';

let ann: Person;

beforeAll(async () => {
  ann = await signUp('reader');
});

describe('the catalogue', () => {
  it('is there for everybody who signed in, a member of a tenant or not', async () => {
    const items = [];
    let cursor = '';
    do {
      const path = `/checks?limit=50${cursor && `&cursor=${cursor}`}`;
      const page = await expectStatus(200, { path, by: ann });
      items.push(...page.items);
      cursor = page.cursor ?? '';
    } while (cursor);

    expect(items.map(({ checkId }) => checkId)).toEqual(catalogue.map(({ id }) => id));
    expect((await call({ path: '/checks' })).status).toBe(401);
  });

  it('shows a check whole, and says where to look for one that is not there', async () => {
    const { id: checkId, ...entry } = catalogue[0] ?? { id: 'none' };

    expect(await expectStatus(200, { path: `/checks/${checkId}`, by: ann })).toEqual({
      checkId,
      ...entry,
    });
    expect(await call({ path: '/checks/s3-bucket-gilded', by: ann })).toMatchObject({
      status: 404,
      body: { code: 'not-found', detail: expect.stringContaining('service=s3') },
    });
  });
});
