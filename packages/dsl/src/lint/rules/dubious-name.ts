import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Name } from '../../syntax/ast.ts';
import type { LintContext } from '../lint-context.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';
import { replaceFix } from '../replace-fix.ts';

/** Operators that stand before a value, and those that stand between two. */
const BEFORE = /^(非|无|有|每个|不为|不属于|属于|为)(.+)$/u;
const BETWEEN = /^(.+?)(且|或者|并且|或|满足|不为|不属于|属于|为)(.+)$/u;

/**
 * A name that is also an operator and other names: `非财产案件` beside `财产案件`. Only names that stand in conditions,
 * where clerks leave out the spaces; titles of rules stand alone.
 */
export const dubiousName: LintRule = (context) => {
  const known = new Set(context.checked.symbols.all.flatMap(({ title }) => title.zh ?? []));
  return standInConditions(context).flatMap((name) => {
    const word = operatorIn(name.text, known);
    if (word === null || isQuoted(name, context)) return [];
    const fixes = [replaceFix(name.span, `「${name.text}」`)];
    return [diagnose('SZ533', name.span, { name: name.text, word }, { fixes })];
  });
};

function operatorIn(name: string, known: ReadonlySet<string>): string | null {
  const [, before, value = ''] = BEFORE.exec(name) ?? [];
  if (before !== undefined && known.has(value)) return before;
  const [, left = '', between, right = ''] = BETWEEN.exec(name) ?? [];
  return between !== undefined && known.has(left) && known.has(right) ? between : null;
}

function standInConditions({ ofKind }: LintContext): readonly Name[] {
  const declared = ofKind('definition', 'lookup', 'parameter', 'enum', 'unit', 'entity');
  const fields = nodesOf(
    ofKind('entity', 'matter', 'extension').map(({ node }) => node),
    'field',
  );
  const titles = [...declared.map(({ node }) => node.title), ...fields.map(({ title }) => title)];
  const members = ofKind('enum', 'extension').flatMap(({ node }) => node.members);
  return [...titles, ...members].flatMap(({ zh }) => zh ?? []);
}

/** The name's place holds its quotes. */
function isQuoted(name: Name, { source }: LintContext): boolean {
  return /^[「`"“]/u.test(source(name));
}
