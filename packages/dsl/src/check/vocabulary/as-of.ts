import { diagnose } from '../../diagnostics/catalogue.ts';
import type { FieldDeclaration, MatterDeclaration } from '../../syntax/ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { wordId } from '../scope/ids.ts';
import type { Owner } from '../scope/names.ts';

/**
 * The date that parameters count by: the one marked `基准`, or the only date that there is.
 * @param fields of the matter and of its extensions
 */
export function resolveAsOf(
  matter: MatterDeclaration,
  owner: Owner,
  fields: readonly FieldDeclaration[],
  { reporter }: CheckContext,
): string | null {
  const dates = fields.filter((field) => field.type.type === 'date' && !field.type.list);
  const marked = fields.filter((field) => field.asOf);
  for (const field of marked) {
    if (field !== marked[0] || !dates.includes(field)) {
      reporter.add(diagnose('SZ241', field.title.primary.span, { name: field.title.primary.text }));
    }
  }
  const [chosen] = marked.length > 0 ? marked : dates;
  if (marked.length === 0 && dates.length > 1) {
    const names = dates.map((field) => field.title.primary.text).join('、');
    const name = matter.title.primary;
    reporter.add(diagnose('SZ240', name.span, { name: name.text, fields: names }));
  }
  if (chosen === undefined) return null;
  const id = wordId(chosen.title);
  return owner.members.find(id) === undefined ? null : id;
}
