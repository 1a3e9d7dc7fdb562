import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Diagnostic, Language } from '../../diagnostics/diagnostic.ts';
import type { Title } from '../../syntax/ast.ts';
import { kindWords } from '../kind-words.ts';
import type { LintContext } from '../lint-context.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

type Kind = keyof typeof kindWords;

interface Titled {
  readonly title: Title;
  readonly kind: Kind;
}

/** A court that works in one language is left alone: only where most of a kind have both. */
export const missingTitle: LintRule = (context) =>
  [...Map.groupBy(titled(context), ({ kind }) => kind).values()].flatMap((group) => [
    ...missing(group, 'en'),
    ...missing(group, 'zh'),
  ]);

function missing(group: readonly Titled[], language: Language): readonly Diagnostic[] {
  const without = group.filter(({ title }) => title[language] === null);
  const both = group.filter(({ title }) => title.zh !== null && title.en !== null);
  if (both.length < 2 || both.length < 2 * without.length) return [];
  return without.map(({ title: { primary }, kind }) =>
    diagnose('SZ532', primary.span, { name: primary.text, what: kindWords[kind], language: WORDS[language] }),
  );
}

const WORDS = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } } as const;

function titled({ declarations }: LintContext): readonly Titled[] {
  return declarations.flatMap(({ node }) => {
    const fields = nodesOf(node, 'field').map(({ title }) => ({ title, kind: 'field' as const }));
    return 'title' in node ? [{ title: node.title, kind: node.kind }, ...fields] : fields;
  });
}
