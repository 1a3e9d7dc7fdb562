import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import type { SymbolKind } from '../symbols.ts';

/** What each kind of thing is called in messages. */
export const kindWords: Readonly<Record<SymbolKind, Bilingual>> = {
  enum: { zh: '枚举', en: 'enum' },
  member: { zh: '枚举值', en: 'member' },
  unit: { zh: '机构', en: 'unit' },
  position: { zh: '身份', en: 'position' },
  role: { zh: '角色', en: 'role' },
  action: { zh: '动作', en: 'action' },
  entity: { zh: '实体', en: 'entity' },
  matter: { zh: '事项', en: 'matter' },
  field: { zh: '字段', en: 'field' },
  definition: { zh: '定义', en: 'definition' },
  lookup: { zh: '对照', en: 'lookup' },
  parameter: { zh: '参数', en: 'parameter' },
  policy: { zh: '政策', en: 'policy' },
  library: { zh: '词汇', en: 'vocabulary' },
  section: { zh: '节', en: 'section' },
  rule: { zh: '规则', en: 'rule' },
  table: { zh: '表', en: 'table' },
  bar: { zh: '回避', en: 'bar' },
  procedure: { zh: '程序', en: 'procedure' },
  state: { zh: '状态', en: 'state' },
  example: { zh: '例', en: 'example' },
  guarantee: { zh: '保证', en: 'guarantee' },
  negative: { zh: '负面清单', en: 'negative-list item' },
  binder: { zh: '名称', en: 'name' },
};
