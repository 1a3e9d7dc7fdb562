import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Name, Path, Who } from '../../syntax/ast.ts';
import type { CheckedWho, Term } from '../checked-ast.ts';
import { bareName } from '../resolve/bare-word.ts';
import type { Environment } from '../resolve/environment.ts';
import { type OtherWords, resolvePath } from '../resolve/path.ts';
import type { CheckContext } from '../scope/context.ts';
import { reportUnknown } from '../scope/namespace.ts';
import { typeWords } from '../types/type-words.ts';

/** A choice as written: `按 规则` is replaced by that rule's own choices once all rules are known. */
export type LoweredWho = CheckedWho | AsRule;

export interface AsRule {
  readonly kind: 'as-rule';
  readonly rule: string;
  readonly at: Who['span'];
}

export interface LoweredChoice {
  readonly who: LoweredWho;
  /** Whether it always comes to something, so that no fallback is needed after it. */
  readonly certain: boolean;
}

/** Who is responsible, or how that is found. */
export function lowerWho(node: Who, environment: Environment, context: CheckContext): LoweredChoice | null {
  const at = node.span;
  switch (node.kind) {
    case 'as': {
      const found = resolveParty(node.who, environment, context);
      return found === null
        ? null
        : { who: { kind: 'as', who: found.term, at }, certain: isCertainUnit(found) };
    }
    case 'lot':
    case 'rotation': {
      const pool = node.pool.map((path) => resolveParty(path, environment, context));
      const sound = pool.filter((party) => party !== null);
      if (sound.length < pool.length || sound.length === 0) return null;
      const terms = sound.map(({ term }) => term);
      return {
        who: { kind: 'draw', by: node.kind, pool: terms, at },
        certain: sound.some(isCertainUnit),
      };
    }
    case 'designated': {
      const from = resolveParty(node.by, environment, context);
      return from === null
        ? null
        : { who: { kind: 'draw', by: 'designation', from: from.term, at }, certain: from.certain };
    }
    case 'as-rule': {
      const rule = resolveRuleName(node, context);
      return rule === null ? null : { who: { kind: 'as-rule', rule, at }, certain: true };
    }
  }
}

/** Persons may be away or barred; a unit that cannot be unknown is always there. */
function isCertainUnit({ term, certain }: Party): boolean {
  return certain && term.kind !== 'none' && term.type.kind === 'unit';
}

export interface Party {
  readonly term: Term;
  readonly certain: boolean;
}

/** A person- or unit-valued path, or a named unit. */
export function resolveParty(
  path: Path,
  environment: Environment,
  context: CheckContext,
  others?: OtherWords,
): Party | null {
  if (isPosition(path, environment, context)) return null;
  const place = resolvePath(path, environment, context, others);
  if (place === null) return null;
  const type = place.kind === 'value' ? place.type : ({ kind: 'yesno' } as const);
  if (place.kind === 'value' && (type.kind === 'person' || type.kind === 'unit')) return place;
  context.reporter.add(diagnose('SZ227', path.span, { found: typeWords(type, context) }));
  return null;
}

/** A position acts in duties and procedures, but who holds it is not known when a case is assigned. */
function isPosition(path: Path, { matter }: Environment, { names, reporter }: CheckContext): boolean {
  const name = bareName(path);
  const position = name === null ? undefined : names.positions.find(name.text);
  if (name === null || position === undefined) return false;
  if (matter?.members.find(name.text) !== undefined || names.units.find(name.text) !== undefined)
    return false;
  reporter.add(diagnose('SZ227', path.span, { found: { zh: '身份', en: 'a position' } }));
  return true;
}

function resolveRuleName(node: Who & { kind: 'as-rule' }, context: CheckContext): string | null {
  const { names, symbols, reporter } = context;
  const found = names.ranked.find(node.rule.text);
  if (found?.item.kind === 'rule') {
    symbols.refer(node.rule, found.symbol);
    reportDisabled(node.rule, found.item.id, context);
    return found.item.id;
  }
  const rules = names.ranked.entries.filter(({ item }) => item.kind === 'rule');
  const known = rules
    .flatMap(({ symbol }) => [symbol.title.zh, symbol.title.en])
    .filter((text) => text !== null);
  reportUnknown(node.rule, { zh: '规则', en: 'rule' }, known, reporter);
  return null;
}

/** What is to be done as a rule says goes with the rule. */
function reportDisabled(name: Name, id: string, { disabled, reporter }: CheckContext): void {
  const by = disabled.get(id);
  if (by === undefined) return;
  const message = { zh: '停用于此', en: 'disabled here' };
  const related = [{ span: by.span, message }];
  reporter.add(diagnose('SZ373', name.span, { name: name.text }, { related }));
}
