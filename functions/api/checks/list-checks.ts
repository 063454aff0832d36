import * as z from 'zod';
import type { CatalogueEntry } from '../../core/catalogue.ts';
import { Refusal } from '../../core/refusal.ts';
import { decodeCursor, encodeCursor } from '../../data/store/cursor.ts';
import type { AnswerOf, RequestOf } from '../http/route.ts';
import { hintFor, refuseUnknown, speaksTo } from './known.ts';
import type { checksRoutes } from './routes.ts';

type Routes = typeof checksRoutes;

/** The check that was shown last. */
const Position = z.object({ checkId: z.string() });

/** A page of the catalogue, which is in the order of the ids. */
export function listChecks(
  catalogue: readonly CatalogueEntry[],
  { limit, cursor, fields, ...filter }: RequestOf<Routes['listChecks']>['query'],
): AnswerOf<Routes['listChecks']> {
  refuseUnknown(catalogue, filter);
  const scope = { list: 'checks', filter };
  const after = cursor === undefined ? '' : decodeCursor(scope, cursor, Position).checkId;
  const { service, severity, category, framework, generated } = filter;
  // Whoever names a service of theirs means them.
  const isGenerated = generated === undefined ? undefined : generated === 'true';
  const matching = catalogue.filter(
    (entry) =>
      entry.id > after &&
      (isGenerated ?? (service !== undefined && entry.generated === true)) ===
        (entry.generated === true) &&
      (service === undefined || entry.service === service) &&
      (severity?.includes(entry.severity) ?? true) &&
      (category?.includes(entry.category) ?? true) &&
      (framework === undefined || speaksTo(entry, framework)),
  );
  const items = matching.slice(0, limit).map((entry) => chosen(shown(entry), fields));
  const last = items.at(-1);
  const hasMore = last && matching.length > items.length;
  return {
    items,
    ...(hasMore && { cursor: encodeCursor(scope, { checkId: last.checkId }) }),
  };
}

export function readCheck(
  catalogue: readonly CatalogueEntry[],
  checkId: string,
): AnswerOf<Routes['readCheck']> {
  const entry = catalogue.find(({ id }) => id === checkId);
  if (entry) return shown(entry);
  throw new Refusal('not-found', `There is no check ${checkId}. ${hintFor(catalogue, checkId)}`);
}

/** The id, and what was asked for by name. */
function chosen(check: Shown, fields: Fields): Partial<Shown> & Pick<Shown, 'checkId'> {
  if (!fields) return check;
  const { checkId } = check;
  const picked = fields.flatMap((name) => (name in check ? [[name, check[name]]] : []));
  return { checkId, ...Object.fromEntries(picked) };
}

type Fields = RequestOf<Routes['listChecks']>['query']['fields'];
/** Whole: what a list leaves out is what was not asked for, and never what there is not. */
type Shown = AnswerOf<Routes['readCheck']>;

const shown = ({ id, ...entry }: CatalogueEntry): Shown => ({ checkId: id, ...entry });
