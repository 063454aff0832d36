import { IncompleteAnswerError } from '../../core/errors.ts';
import { answered } from '../../core/judgement/answer.ts';

/** The parts of EC2's `RouteTable` that say which subnets it is for. */
interface Table {
  readonly VpcId?: string | undefined;
  readonly Associations?:
    | readonly { readonly SubnetId?: string | undefined; readonly Main?: boolean | undefined }[]
    | undefined;
}

/**
 * The route table of a subnet: one without a table of its own has the main one of its VPC.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
 */
export function tableOfSubnet<Found extends Table>(
  subnet: string,
  vpc: string,
  routeTables: readonly Found[],
): Found {
  const tables = routeTables.map((table) => ({
    table,
    associations: answered(table.Associations, 'Associations'),
  }));
  const found =
    tables.find(({ associations }) => associations.some((one) => one.SubnetId === subnet)) ??
    tables.find(
      ({ table, associations }) => table.VpcId === vpc && associations.some(({ Main }) => Main),
    );
  if (!found) throw new IncompleteAnswerError(`No route table was found for subnet ${subnet}.`);
  return found.table;
}
