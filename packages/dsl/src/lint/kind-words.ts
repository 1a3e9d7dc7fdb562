import type { Bilingual } from '../diagnostics/diagnostic.ts';
import type { Declaration } from '../syntax/ast.ts';

/** What a kind of declaration is called in messages. */
export const kindWords: Readonly<Record<Declaration['kind'] | 'field', Bilingual>> = {
  policy: { zh: '政策', en: 'policy' },
  vocabulary: { zh: '词汇', en: 'vocabulary' },
  section: { zh: '节', en: 'section' },
  rule: { zh: '规则', en: 'rule' },
  definition: { zh: '定义', en: 'definition' },
  lookup: { zh: '对照', en: 'look-up' },
  parameter: { zh: '参数', en: 'parameter' },
  bar: { zh: '回避', en: 'bar' },
  table: { zh: '表', en: 'table' },
  procedure: { zh: '程序', en: 'procedure' },
  example: { zh: '例', en: 'example' },
  guarantee: { zh: '保证', en: 'guarantee' },
  negative: { zh: '负面清单', en: 'negative-list item' },
  enum: { zh: '枚举', en: 'enum' },
  unit: { zh: '机构', en: 'unit' },
  position: { zh: '身份', en: 'position' },
  role: { zh: '角色', en: 'role' },
  action: { zh: '动作', en: 'action' },
  entity: { zh: '实体', en: 'entity' },
  matter: { zh: '事项', en: 'matter' },
  field: { zh: '字段', en: 'field' },
  extension: { zh: '扩展', en: 'extension' },
  change: { zh: '修改', en: 'change' },
  disable: { zh: '停用', en: 'disabling' },
};
