import type { CheckedPolicy } from '@shouze/dsl';
import type { Plan } from '../../compile/plan.ts';
import type { Layouts } from '../layout.ts';
import type { Row } from '../row.ts';
import { JsonCursor } from './json-cursor.ts';
import { MatterReader } from './matter-reader.ts';

/** The facts of one case, as far as they are read. */
export interface JsonRow {
  readonly matter: string;
  readonly id: string | null;
  readonly row: Row;
  /** Null: everybody is on duty. */
  readonly inactive: ReadonlySet<string> | null;
}

/**
 * Reads the facts of one case from JSON text without making objects of it. Null where anything is faulty, or is only
 * written in an unusual way: then `parseFacts` has to read it, which alone tells faults. Whatever is read here is what
 * that would read.
 */
export type ReadJsonRow = (text: string) => JsonRow | null;

export function createJsonReader(plan: Plan, policy: CheckedPolicy, layouts: Layouts): ReadJsonRow {
  const readers = new Map(
    Object.values(plan.matters).flatMap((matterPlan) => {
      const layout = layouts.matters.get(matterPlan.matter);
      return layout && MatterReader.canRead(layout, matterPlan)
        ? [[matterPlan.matter, new MatterReader(layout, matterPlan, policy.vocabulary, layouts)] as const]
        : [];
    }),
  );
  const cursor = new JsonCursor();
  // A case is most often of the same matter as the one before.
  let [reader] = readers.values();
  return (text) => {
    if (reader === undefined || !cursor.start(text)) return null;
    const found = reader.read(cursor);
    if (found !== null || cursor.otherMatter === null) return found;
    const other = readers.get(cursor.otherMatter);
    if (other === undefined) return null;
    reader = other;
    cursor.restart();
    return other.read(cursor);
  };
}
