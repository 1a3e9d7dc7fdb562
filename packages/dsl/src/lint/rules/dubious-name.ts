import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Name } from '../../syntax/ast.ts';
import type { LintContext } from '../lint-context.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';
import { replaceFix } from '../replace-fix.ts';

/** At the beginning of a name these read as operators; within it, the joining ones do as well. */
const AT_START = /^(?:非|无|有|每个|不为|不属于|属于|为)(?=.)/u;
const WITHIN = /且|或者|并且|满足/u;

/** Names that stand in conditions, where clerks leave out the spaces. Titles of rules stand alone. */
export const dubiousName: LintRule = (context) =>
  standInConditions(context).flatMap((name) => {
    const word = AT_START.exec(name.text)?.[0] ?? WITHIN.exec(name.text)?.[0];
    if (word === undefined || isQuoted(name, context)) return [];
    const fixes = [replaceFix(name.span, `「${name.text}」`)];
    return [diagnose('SZ533', name.span, { name: name.text, word }, { fixes })];
  });

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
