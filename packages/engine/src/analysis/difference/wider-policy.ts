import type { CheckedPolicy } from '@shouze/dsl';
import type { Side } from './side.ts';

/** The policy whose vocabulary knows more fields: a later policy extends, it never narrows. */
export function widerPolicy([before, after]: readonly [Side, Side]): CheckedPolicy {
  const size = ({ policy: { vocabulary } }: Side): number =>
    [...vocabulary.matters.values(), ...vocabulary.entities.values()].reduce(
      (sum, { fields }) => sum + fields.size,
      0,
    );
  return size(after) >= size(before) ? after.policy : before.policy;
}
