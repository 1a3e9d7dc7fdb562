import type { Bilingual } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import type { Workspace } from './workspace.ts';

/** What an example came to: whoever runs it hands this in, since the language cannot decide. */
export interface ExampleOutcome {
  /** The example's id. */
  readonly example: string;
  readonly unmet: readonly { readonly at: Span; readonly expected: Bilingual; readonly found: Bilingual }[];
}

/** A line above a construct that tells of it. */
export interface CodeLens {
  readonly span: Span;
  readonly state: 'passed' | 'failed' | 'not-run';
  readonly title: Bilingual;
}

/** One lens above each example, and one above each expectation of it that was not met. */
export function codeLenses(
  { document, checked }: Workspace,
  path: string,
  outcomes: readonly ExampleOutcome[],
): readonly CodeLens[] {
  const byExample = new Map(outcomes.map((outcome) => [outcome.example, outcome]));
  const examples = (document(path)?.tree.declarations ?? []).filter(({ kind }) => kind === 'example');
  return examples.flatMap((declaration) => {
    if (declaration.kind !== 'example') return [];
    const { primary } = declaration.title;
    const outcome = byExample.get(checked.symbols.of(primary)?.id ?? primary.text);
    return [exampleLens(primary.span, outcome), ...(outcome?.unmet ?? []).flatMap(unmetLens)];
  });
}

function exampleLens(span: Span, outcome: ExampleOutcome | undefined): CodeLens {
  if (outcome === undefined) {
    return {
      span,
      state: 'not-run',
      title: { zh: '未运行：政策有错误', en: 'not run: the policy has errors' },
    };
  }
  const count = outcome.unmet.length;
  if (count === 0) return { span, state: 'passed', title: { zh: '✓ 通过', en: '✓ passes' } };
  const title = {
    zh: `✗ ${count} 处与期望不符`,
    en: `✗ ${count} expectation${count > 1 ? 's' : ''} not met`,
  };
  return { span, state: 'failed', title };
}

function unmetLens({ at, found }: ExampleOutcome['unmet'][number]): readonly CodeLens[] {
  return [{ span: at, state: 'failed', title: { zh: `✗ 实为：${found.zh}`, en: `✗ found: ${found.en}` } }];
}
