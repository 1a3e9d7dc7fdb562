import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Span } from '../../source/span.ts';
import type { ChangeDeclaration, ParameterDeclaration, RuleDeclaration } from '../../syntax/ast.ts';
import type { RuleSource } from '../declare/rule-source.ts';
import { resolveTarget } from '../rank/target.ts';
import type { CheckContext } from '../scope/context.ts';
import { labelsOf } from '../scope/ids.ts';
import { kindWords } from '../scope/kind-words.ts';
import type { Placed } from '../scope/load-package.ts';
import { reportUnknown } from '../scope/namespace.ts';

/** What `修改`, `停用` and `替换` make of the declarations that a policy inherits. */
export interface AmendedRules {
  readonly sources: readonly RuleSource[];
  /** Of the policy's own amendments, by id. */
  readonly disabled: readonly string[];
  readonly replaced: readonly { readonly before: RuleSource; readonly after: RuleSource }[];
}

/** The nearest change of a parameter: a county's goes before its base's own. */
export function changeOf(
  parameter: ParameterDeclaration,
  level: number,
  declarations: readonly Placed[],
): ChangeDeclaration | null {
  const titles = labelsOf(parameter.title);
  const changes = declarations.flatMap(({ node, level: from }) => {
    const isIt = node.kind === 'change' && [titles.zh, titles.en].includes(node.parameter.text);
    return isIt && from < level ? [{ node, from }] : [];
  });
  return changes.toSorted((a, b) => a.from - b.from)[0]?.node ?? null;
}

/** Reports changes of parameters that are not there, are the policy's own, or are changed twice. */
export function checkChanges(declarations: readonly Placed[], context: CheckContext): void {
  const levels = new Map<string, number>();
  for (const { node, level } of declarations) {
    if (node.kind !== 'parameter') continue;
    for (const name of [node.title.zh, node.title.en]) if (name) levels.set(name.text, level);
  }
  const changed = new Set<string>();
  for (const { node, level } of declarations) {
    if (node.kind !== 'change') continue;
    const entry = context.names.parameters.resolve(node.parameter);
    if (entry === null) continue;
    checkInherited(level, levels.get(node.parameter.text), node.parameter, context);
    checkOnce(changed, `${level} ${entry.symbol.id}`, node.parameter, context);
  }
}

/** The rules that are left, with those that take the place of others. */
export function amendRules(
  sources: readonly RuleSource[],
  declarations: readonly Placed[],
  context: CheckContext,
): AmendedRules {
  const state: State = { sources: [...sources], disabled: [], replaced: [], amended: new Set(), context };
  const outermostFirst = declarations.toSorted((a, b) => b.level - a.level);
  for (const { node, level } of outermostFirst) {
    if (node.kind === 'disable') disable(node.rule, level, state);
    if (node.kind === 'rule' && node.replaces) replace(node, level, state);
  }
  return state;
}

interface State extends AmendedRules {
  sources: RuleSource[];
  readonly disabled: string[];
  readonly replaced: { readonly before: RuleSource; readonly after: RuleSource }[];
  /** By level and id. */
  readonly amended: Set<string>;
  readonly context: CheckContext;
}

function disable(rule: Amended, level: number, state: State): void {
  const { context } = state;
  if (isBar(rule, context)) return;
  const ids = resolveTarget({ name: rule, row: null, span: rule.span }, context);
  if (ids === null) return;
  const found = state.sources.filter(({ id }) => ids.includes(id));
  if (context.names.ranked.find(rule.text)?.item.kind === 'section') {
    reportUnknown(rule, kindWords.rule, [], context.reporter);
    return;
  }
  if (!checkOnce(state.amended, `${level} ${ids.join(' ')}`, rule, context)) return;
  if (!checkInherited(level, found[0]?.level, rule, context)) return;
  state.sources = state.sources.filter((source) => !found.includes(source));
  for (const { id } of found) {
    context.disabled.set(id, rule);
    if (level === 0) state.disabled.push(id);
  }
}

function replace(node: RuleDeclaration, level: number, state: State): void {
  const { context } = state;
  const name = node.title.primary;
  if (isBar(name, context)) return;
  const entry = context.names.ranked.resolve(name);
  if (entry === null) return;
  for (const other of [node.title.zh, node.title.en])
    if (other !== null) context.symbols.refer(other, entry.symbol);
  if (entry.item.kind !== 'rule') {
    reportUnknown(name, kindWords.rule, [], context.reporter);
    return;
  }
  const { id } = entry.item;
  if (!checkOnce(state.amended, `${level} ${id}`, name, context)) return;
  const before = state.sources.find((source) => source.id === id);
  if (!checkInherited(level, before?.level, name, context) || before === undefined) return;
  const matters = [before.node, node].map(
    ({ matter }) => context.names.matters.find(matter?.text ?? '')?.item,
  );
  if (matters[0] !== matters[1] && matters[1] !== undefined) {
    context.reporter.add(diagnose('SZ378', node.matter?.span ?? name.span, { name: name.text }));
  }
  const after = { ...before, node, level };
  state.sources = state.sources.map((source) => (source === before ? after : source));
  if (level === 0) state.replaced.push({ before, after });
}

interface Amended {
  readonly text: string;
  readonly span: Span;
}

/** A bar that is used or inherited stands. */
function isBar({ text, span }: Amended, { names, reporter }: CheckContext): boolean {
  if (names.bars.find(text) === undefined || names.ranked.find(text) !== undefined) return false;
  reporter.add(diagnose('SZ372', span, { name: text }));
  return true;
}

function checkInherited(
  level: number,
  of: number | undefined,
  { text, span }: Amended,
  { reporter }: CheckContext,
): boolean {
  if (of !== undefined && of > level) return true;
  // A faulty or already disabled one is reported where it stands.
  if (of === undefined) reporter.add(diagnose('SZ377', span, { name: text }));
  else reporter.add(diagnose('SZ375', span, { name: text }));
  return false;
}

function checkOnce(
  amended: Set<string>,
  key: string,
  { text, span }: Amended,
  { reporter }: CheckContext,
): boolean {
  if (amended.has(key)) reporter.add(diagnose('SZ377', span, { name: text }));
  const isFirst = !amended.has(key);
  amended.add(key);
  return isFirst;
}
