import type { Bilingual } from '../diagnostic.ts';
import { error, warning } from './entry.ts';

interface Named {
  readonly name: string;
}

interface Expected {
  readonly expected: Bilingual;
  readonly found: Bilingual;
}

/** `did you mean …?`, where something near is known. */
const nearest = {
  zh: (name: string | null) => (name === null ? '' : `，是否想写“${name}”？`),
  en: (name: string | null) => (name === null ? '' : `; did you mean "${name}"?`),
};

export const namesAndTypes = {
  // ---- names ----
  /** A name that nothing in reach declares. */
  SZ201: error<Named & { what: Bilingual; nearest: string | null }>(
    (p) => `“${p.name}”不是已知的${p.what.zh}${nearest.zh(p.nearest)}`,
    (p) => `"${p.name}" is not a known ${p.what.en}${nearest.en(p.nearest)}`,
  ),
  /** A title, in either language, that something of the same kind has already. */
  SZ202: error<Named & { what: Bilingual }>(
    (p) => `${p.what.zh}“${p.name}”重复声明，请换一个名称`,
    (p) => `the ${p.what.en} "${p.name}" is declared twice; give one of them another name`,
  ),
  /** A member of a thing that has no such member. */
  SZ203: error<Named & { owner: string; nearest: string | null }>(
    (p) => `“${p.owner}”没有“${p.name}”${nearest.zh(p.nearest)}`,
    (p) => `"${p.owner}" has no "${p.name}"${nearest.en(p.nearest)}`,
  ),
  /** A member of a value that has no members, such as a date. */
  SZ204: error<Named & { member: string; type: Bilingual }>(
    (p) => `“${p.name}”是${p.type.zh}，后面不能再接“${p.member}”`,
    (p) => `"${p.name}" is ${p.type.en}; "${p.member}" cannot follow it`,
  ),
  /** A member of a list, which needs a quantifier first. */
  SZ205: error<Named & { member: string }>(
    (p) => `“${p.name}”是列表，不能直接取“${p.member}”；请先写“有 ${p.name} 满足 …”`,
    (p) =>
      `"${p.name}" is a list, so "${p.member}" cannot be read from it; write "some ${p.name} where …" first`,
  ),
  /** A name that both the element and something around it have. */
  SZ206: warning<Named & { inner: string; outer: string }>(
    (p) => `“${p.name}”在“${p.inner}”内外都有，此处指“${p.inner}”的；指外面的请写“${p.outer}.${p.name}”`,
    (p) =>
      `"${p.name}" is both of "${p.inner}" and around it, and here means that of "${p.inner}"; write "${p.outer}.${p.name}" for the other`,
  ),
  /** `本件` where no matter is known: in a definition of an entity. */
  SZ207: error<Named>(
    (p) => `“${p.name}”的定义不属于任何事项，不能用“本件”`,
    (p) => `a definition of "${p.name}" belongs to no one matter, so "matter" cannot be used in it`,
  ),
  /** Several lists of one entity, and the entity's name used for one of them. */
  SZ208: error<Named & { lists: string }>(
    (p) => `“${p.name}”可指多个列表（${p.lists}），请写明是哪一个`,
    (p) => `"${p.name}" may mean several lists (${p.lists}); name the one that is meant`,
  ),
  /** A vocabulary that is not among those that ship. What its names may be is then unknown, and not complained of. */
  SZ209: error<Named & { nearest: string | null }>(
    (p) => `没有名为“${p.name}”的词汇，所用名称暂不检查${nearest.zh(p.nearest)}`,
    (p) => `there is no vocabulary "${p.name}", so names are not checked${nearest.en(p.nearest)}`,
  ),

  // ---- types ----
  /** A value of another type than the place needs. */
  SZ220: error<Expected>(
    (p) => `此处应为${p.expected.zh}，却是${p.found.zh}`,
    (p) => `this should be ${p.expected.en}, but is ${p.found.en}`,
  ),
  /** Two sides that cannot be compared. */
  SZ221: error<{ left: Bilingual; right: Bilingual }>(
    (p) => `${p.left.zh}不能与${p.right.zh}比较`,
    (p) => `${p.left.en} cannot be compared with ${p.right.en}`,
  ),
  /** An order of dates asked of something else, or one of numbers. */
  SZ222: error<{ type: Bilingual; instead: Bilingual | null }>(
    (p) =>
      `${p.type.zh}不能这样比较大小${p.instead === null ? '，只能用“为”“不为”“属于”' : `，请用${p.instead.zh}`}`,
    (p) =>
      `${p.type.en} cannot be ordered like this; use ${p.instead === null ? '"is", "is not" or "in"' : p.instead.en}`,
  ),
  /** Something that is neither true nor false where a condition stands. */
  SZ223: error<Named & { type: Bilingual }>(
    (p) => `“${p.name}”是${p.type.zh}，不能单独作为条件`,
    (p) => `"${p.name}" is ${p.type.en} and cannot stand alone as a condition`,
  ),
  /** A quantifier over something that is not a list. */
  SZ224: error<Named & { type: Bilingual }>(
    (p) => `“${p.name}”是${p.type.zh}，不是列表`,
    (p) => `"${p.name}" is ${p.type.en}, not a list`,
  ),
  /** A derived yes/no where only a value that is given in the facts may stand. */
  SZ225: error<Named>(
    (p) => `“${p.name}”是定义出来的是否，只能单独作为条件，或写“为 是”“为 否”`,
    (p) => `"${p.name}" is a defined yes/no; it stands alone as a condition, or with "is yes" or "is no"`,
  ),
  /** `已知` of something that is not a fact. */
  SZ226: error<Named>(
    (p) => `“${p.name}”不是案件事实，不能问已知或未知`,
    (p) => `"${p.name}" is not a fact of the case, so it is neither known nor unknown`,
  ),
  /** An outcome that names neither a person nor a unit. */
  SZ227: error<{ found: Bilingual }>(
    (p) => `责任人须是人员或机构，此处却是${p.found.zh}`,
    (p) => `a person or a unit is needed here, not ${p.found.en}`,
  ),
  /** A type name in a field that is not a type; or a list of something other than an entity. */
  SZ228: error<{ type: Bilingual }>(
    (p) => `列表只能由实体组成，不能是${p.type.zh}的列表`,
    (p) => `a list is made of entities; ${p.type.en} cannot be listed`,
  ),
  /** A value that has to be written down, where something computed stands. */
  SZ229: error<Record<never, never>>(
    () => '此处须是写定的值，不能是计算或取自案件的值',
    () => 'this must be a fixed value, not one that is computed or read from the case',
  ),
  /** A sort or `取` direction that does not fit the field. */
  SZ230: error<Named & { type: Bilingual; direction: Bilingual }>(
    (p) => `“${p.name}”是${p.type.zh}，不能取${p.direction.zh}`,
    (p) => `"${p.name}" is ${p.type.en}; there is no ${p.direction.en} one`,
  ),
  /** A derived yes/no that is defined by itself. */
  SZ231: error<Named>(
    (p) => `“${p.name}”的定义绕回了它自己`,
    (p) => `the definition of "${p.name}" leads back to itself`,
  ),
  /** A bare word that several enums have, where nothing tells which. */
  SZ232: error<Named & { enums: string }>(
    (p) => `“${p.name}”见于多个枚举（${p.enums}），此处无法判断是哪一个`,
    (p) => `"${p.name}" is a member of several enums (${p.enums}), and nothing here tells which`,
  ),

  // ---- vocabulary ----
  /** A matter with several dates and no `基准`. */
  SZ240: error<Named & { fields: string }>(
    (p) => `事项“${p.name}”有多个日期（${p.fields}），须在其中一个后面写“基准”`,
    (p) => `the matter "${p.name}" has several dates (${p.fields}); write "as of" after one of them`,
  ),
  /** A second `基准`, or one on a field that is not a date. */
  SZ241: error<Named>(
    (p) => `“${p.name}”不能作为基准：基准须是日期，且只能有一个`,
    (p) => `"${p.name}" cannot be "as of": that is one field, and a date`,
  ),
  /** A default of a field that is optional as well, or of a list. */
  SZ242: error<Named>(
    (p) => `“${p.name}”不能有默认值：可缺的字段和列表没有默认值`,
    (p) => `"${p.name}" cannot have a default: it is optional or a list`,
  ),

  // ---- facts of examples ----
  /** A field that the given facts must have. */
  SZ250: error<Named>(
    (p) => `缺少“${p.name}”：它既非可缺，也没有默认值`,
    (p) => `"${p.name}" is missing: it is neither optional nor has it a default`,
  ),
  /** A field given twice in one record. */
  SZ251: error<Named>(
    (p) => `“${p.name}”给出了两次`,
    (p) => `"${p.name}" is given twice`,
  ),
  /** A value that cannot be given for the field's type. */
  SZ252: error<Named & { expected: Bilingual }>(
    (p) => `“${p.name}”应为${p.expected.zh}`,
    (p) => `"${p.name}" should be ${p.expected.en}`,
  ),
  /** An expected person whom the given facts never name. */
  SZ253: warning<Named & { nearest: string | null }>(
    (p) => `给定的事实里没有“${p.name}”${nearest.zh(p.nearest)}`,
    (p) => `the given facts never name "${p.name}"${nearest.en(p.nearest)}`,
  ),
};
