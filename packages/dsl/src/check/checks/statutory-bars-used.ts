import { diagnose } from '../../diagnostics/catalogue.ts';
import type { FileTree, Title } from '../../syntax/ast.ts';
import type { RuleSource } from '../declare/rule-source.ts';
import { isTitle } from '../scope/built-in.ts';
import type { CheckContext } from '../scope/context.ts';
import type { LoadedPackage } from '../scope/load-package.ts';

/** Warns of each shipped library whose bars are about a matter of the policy's rules, and which it does not use. */
export function checkStatutoryBars(
  { header, unusedLibraries }: LoadedPackage,
  rules: readonly RuleSource[],
  { names, reporter }: CheckContext,
): void {
  if (header === null) return;
  for (const library of unusedLibraries) {
    const title = titleOf(library);
    if (title === null) continue;
    const barred = library.declarations.flatMap((node) =>
      node.kind === 'bar' ? (node.matter?.text ?? []) : [],
    );
    const matters = rules.map(({ node }) => names.matters.find(node.matter?.text ?? '')?.item);
    const concerned = matters.find((each) => barred.some((text) => each && isTitle(each.title, text)));
    if (concerned === undefined) continue;
    const matter = concerned.title.zh ?? concerned.title.en ?? concerned.id;
    const uses = header.lines.find((line) => line.kind === 'uses');
    const end = uses?.libraries.at(-1)?.span;
    const text = title.primary.text;
    const fixTitle = { zh: `引用“${text}”`, en: `use "${text}"` };
    const fixes = end
      ? [{ title: fixTitle, edits: [{ span: { ...end, start: end.end }, text: `、${text}` }] }]
      : [];
    reporter.add(
      diagnose('SZ305', uses?.span ?? header.title.primary.span, { matter, library: text }, { fixes }),
    );
  }
}

function titleOf(file: FileTree): Title | null {
  return file.declarations.find((node) => node.kind === 'vocabulary')?.title ?? null;
}
