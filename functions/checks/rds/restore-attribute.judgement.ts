import { fail, pass, type Verdict } from '../../core/check.ts';
import { answered } from '../../core/judgement/answer.ts';

interface Attribute {
  readonly AttributeName?: string | undefined;
  readonly AttributeValues?: readonly string[] | undefined;
}

/** Whether a snapshot can be restored by every account: `all` stands for them in its attribute `restore`. */
export function judgeRestoreAttribute(attributes: readonly Attribute[]): Verdict {
  const restore = attributes.find(({ AttributeName }) => AttributeName === 'restore');
  const accounts = answered(restore?.AttributeValues, 'the attribute restore');
  if (!accounts.includes('all')) return pass();
  return fail('Every AWS account may copy and restore the snapshot.');
}
