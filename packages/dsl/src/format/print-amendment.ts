import type { ChangeDeclaration, DisableDeclaration } from '../syntax/ast.ts';
import { type Lines, withComments } from './lines.ts';
import { printName } from './print-name.ts';
import { printOperand } from './print-operand.ts';
import { type Target, word } from './target.ts';

/** `修改 参数 P 为 V`/`change parameter P to V`. */
export function printChange(change: ChangeDeclaration, target: Target): Lines {
  const to = word(target.language === 'zh' ? 'Is' : 'To', target);
  const what = `${word('Change', target)} ${word('Parameter', target)} ${printName(change.parameter, target)}`;
  return withComments(change, [`${what} ${to} ${printOperand(change.value, target)}`]);
}

export function printDisable(disable: DisableDeclaration, target: Target): Lines {
  return withComments(disable, [
    `${word('Disable', target)} ${word('Rule', target)} ${printName(disable.rule, target)}`,
  ]);
}
