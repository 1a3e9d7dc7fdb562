import type { Path, Who } from '../syntax/ast.ts';
import { keywordOf } from '../syntax/keywords.ts';
import { printName } from './print-name.ts';
import { printPath } from './print-operand.ts';
import { listOf, pick, type Target, word } from './target.ts';

/** A fallback, and what stands after English `assign`: a path goes without `为`. */
export function printWho(who: Who, target: Target): string {
  switch (who.kind) {
    case 'as':
      return printPath(who.who, target);
    case 'lot':
    case 'rotation':
      return printDraw(who.kind, listOf(who.pool, target, printPath), target);
    case 'designated': {
      const by = printPath(who.by, target);
      const designated = word('Designated', target);
      return pick(
        target,
        () => `${word('By', target)} ${by} ${designated}`,
        () => `${designated} ${word('ByEn', target)} ${by}`,
      );
    }
    case 'as-rule': {
      const rule = `${word('Rule', target)} ${printName(who.rule, target)}`;
      return `${pick(
        target,
        () => word('Per', target),
        () => word('AsEn', target),
      )} ${rule}`;
    }
  }
}

function printDraw(kind: 'lot' | 'rotation', pool: string, target: Target): string {
  const way = word(kind === 'lot' ? 'Lot' : 'Rotation', target);
  const preposition = word(kind === 'lot' ? 'ByEn' : 'In', target);
  return pick(
    target,
    () => `${word('Among', target)} ${pool} ${word('Amidst', target)} ${way}`,
    () => `${preposition} ${way} ${word('From', target)} ${pool}`,
  );
}

/** `为 A`/`is A`: who, after the role that it is said of. */
export function printIsWho(who: Who, target: Target): string {
  return who.kind === 'as' ? `${word('Is', target)} ${printWho(who, target)}` : printWho(who, target);
}

/** `否则 W` for each choice after the first. */
export function fallbacks(rest: readonly Who[], target: Target): readonly string[] {
  return rest.map((who) => `${word('Else', target)} ${printWho(who, target)}`);
}

/** Who acts: a unit, a position, or the assignee, whose keyword is its name here. */
export function printActor(actor: Path, target: Target): string {
  return isAssignee(actor) ? word('Assignee', target) : printPath(actor, target);
}

function isAssignee({ fromMatter, names: [first, ...rest] }: Path): boolean {
  return !fromMatter && rest.length === 0 && first !== undefined && keywordOf(first.text) === 'Assignee';
}
