import type { SemanticTokenType } from '@shouze/dsl';
import {
  SemanticTokenModifiers,
  type SemanticTokensLegend,
  SemanticTokenTypes,
} from 'vscode-languageserver/node';

/** Our kinds as the protocol's own, which every editor has colours for. */
const standard: Readonly<Record<SemanticTokenType, SemanticTokenTypes>> = {
  keyword: SemanticTokenTypes.keyword,
  comment: SemanticTokenTypes.comment,
  text: SemanticTokenTypes.string,
  literal: SemanticTokenTypes.number,
  name: SemanticTokenTypes.variable,
  enum: SemanticTokenTypes.enum,
  member: SemanticTokenTypes.enumMember,
  unit: SemanticTokenTypes.type,
  position: SemanticTokenTypes.type,
  role: SemanticTokenTypes.type,
  action: SemanticTokenTypes.method,
  entity: SemanticTokenTypes.class,
  matter: SemanticTokenTypes.class,
  field: SemanticTokenTypes.property,
  definition: SemanticTokenTypes.property,
  lookup: SemanticTokenTypes.property,
  parameter: SemanticTokenTypes.parameter,
  policy: SemanticTokenTypes.namespace,
  library: SemanticTokenTypes.namespace,
  section: SemanticTokenTypes.namespace,
  rule: SemanticTokenTypes.function,
  table: SemanticTokenTypes.function,
  bar: SemanticTokenTypes.function,
  procedure: SemanticTokenTypes.function,
  state: SemanticTokenTypes.event,
  example: SemanticTokenTypes.function,
  guarantee: SemanticTokenTypes.function,
  negative: SemanticTokenTypes.function,
  binder: SemanticTokenTypes.variable,
};

export const legend: SemanticTokensLegend = {
  tokenTypes: [...new Set(Object.values(standard))],
  tokenModifiers: [SemanticTokenModifiers.declaration],
};

/** The number of a kind in the legend. */
export function tokenTypeNumber(type: SemanticTokenType): number {
  return legend.tokenTypes.indexOf(standard[type]);
}
