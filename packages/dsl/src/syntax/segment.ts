import {
  canonicalForm,
  isReserved,
  type Keyword,
  type KeywordId,
  keywordForms,
  keywords,
} from './keywords.ts';

/** A piece of a run of Chinese characters. */
export type Piece =
  | { readonly kind: 'keyword'; readonly text: string; readonly keyword: KeywordId }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'date' | 'duration' | 'number' | 'row'; readonly text: string }
  /** 甲, 乙 …: what an element is called for the length of a condition. */
  | { readonly kind: 'handle'; readonly text: string }
  /** What no keyword and no name in scope covers: a new name, or a slip. */
  | { readonly kind: 'unknown'; readonly text: string };

/** What stands before a piece, as far as the rules of neighbours care. */
export type Neighbour =
  | 'start'
  | 'value'
  | 'open-value'
  | 'operator'
  | 'truth'
  | 'postfix'
  | 'connective'
  | 'introducer'
  | 'keyword';

export interface Segmentation {
  readonly pieces: readonly Piece[];
  /** A second reading of the same length, where there is one: the text is ambiguous. */
  readonly rival: readonly Piece[] | null;
}

export interface RunContext {
  readonly names: ReadonlySet<string>;
  readonly before: Neighbour;
  /** True where the run begins its line, so that a declaration may begin with it. */
  readonly beginsLine: boolean;
  /** The keyword before the run, if one stands there. */
  readonly previous: KeywordId | null;
  /** True where a sign that closes something follows the run, so that no word in it can still wait for its right side. */
  readonly closed: boolean;
  readonly lastOfLine: boolean;
}

const operators: ReadonlySet<KeywordId> = new Set([
  'Is',
  'IsNot',
  'In',
  'NotIn',
  'Greater',
  'NotGreater',
  'Less',
  'NotLess',
  'Before',
  'After',
  'NotBefore',
  'NotAfter',
  'Of',
  'Not',
]);
const truths: ReadonlySet<KeywordId> = new Set(['Yes', 'False', 'None']);
const postfixes: ReadonlySet<KeywordId> = new Set([
  'Known',
  'Unknown',
  'Starting',
  'Inside',
  'Expires',
  'Else',
  'Count',
  'DayCount',
]);
const connectives: ReadonlySet<KeywordId> = new Set(['And', 'Or', 'When', 'Where']);
/** After these, two values may stand side by side: `有 前案 甲`, `由 立案庭 分流`. */
const introducers: ReadonlySet<KeywordId> = new Set(['Some', 'No', 'Every', 'By']);
/** A declaration's keyword stands at the head of a line, or after one of these. */
const beforeDeclarations: ReadonlySet<KeywordId> = new Set([
  'Expect',
  'Per',
  'Extend',
  'Change',
  'Disable',
  'Replace',
]);

/** What parties and elements are called when they have no name; other new names have two characters or more. */
const handles: ReadonlySet<string> = new Set([...'甲乙丙丁戊己庚辛壬癸']);

/** Beside something unknown these are rather parts of it: `收到日期`. */
const types: ReadonlySet<KeywordId> = new Set([
  'TextType',
  'YesNoType',
  'IntegerType',
  'MoneyType',
  'DateType',
  'PersonType',
  'CaseNumberType',
]);

/** Keywords that Chinese may be cut into, longest first, by their first character. */
const formsByHead = Map.groupBy(
  keywordForms.filter(([form]) => /\p{Script=Han}/u.test(form)),
  ([form]) => form[0] ?? '',
);

/** Longer runs are not segmented: no clerk types them, and the search is quadratic in what is unknown. */
const longestRun = 400;

const literal =
  /(?<date>\d{4}年\d{1,2}月\d{1,2}日)|(?<duration>(?:\d+|[一二三四五六七八九十百两]+)(?:个工作日|工作日|日|天|个月|年)|当日)|(?<row>第\d+行)|(?<number>\d+(?:\.\d+)?(?:万元|亿元|万|亿|元)?|[一二三四五六七八九十百千两]+(?:万元|亿元|万|亿|元))/y;

const literalKinds = ['date', 'duration', 'row', 'number'] as const;

/** The class of a keyword as a neighbour. */
export function neighbourOf(id: KeywordId): Neighbour {
  if (operators.has(id)) return 'operator';
  if (truths.has(id)) return 'truth';
  if (postfixes.has(id)) return 'postfix';
  if (connectives.has(id)) return 'connective';
  if (introducers.has(id)) return 'introducer';
  if (id === 'ThisMatter' || id === 'Assignee') return 'value';
  return 'keyword';
}

interface Cover {
  readonly pieces: readonly Piece[];
  /** The length of the unknown piece, if there is one. */
  readonly unknown: number;
  /** How many pieces count. */
  readonly size: number;
  readonly rival: readonly Piece[] | null;
}

/**
 * Cuts a run into keywords and names in scope: the fewest pieces that the rules of neighbours allow, with the shortest
 * unknown piece, if any, and at most one. @see docs/design/language.md section 2
 */
export function segment(run: string, context: RunContext): Segmentation {
  const whole: Segmentation = { pieces: [{ kind: 'unknown', text: run }], rival: null };
  if (run.length > longestRun) return whole;
  const memo = new Map<string, Cover | null>();
  const longest = longestOf(context.names);
  let withUnknown = false;

  if (run === '') return { pieces: [], rival: null };

  const cover = (at: number, before: Neighbour, previous: KeywordId | null, spare: boolean): Cover | null => {
    if (at === run.length) {
      const final = context.closed || (withUnknown && context.lastOfLine);
      return final && waits(before, previous) ? null : { pieces: [], unknown: 0, size: 0, rival: null };
    }
    const key = `${at} ${before} ${previous ?? ''} ${spare}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    let best: Cover | null = null;
    for (const piece of piecesAt(at, before, previous, spare)) {
      const after = follow(before, previous, piece);
      if (after === null) continue;
      const rest = cover(
        at + piece.text.length,
        after,
        piece.kind === 'keyword' ? piece.keyword : null,
        spare && piece.kind !== 'unknown',
      );
      if (rest !== null) best = better(best, piece, rest);
    }
    memo.set(key, best);
    return best;
  };

  /** Where the shortest unknown piece from here may end: what is behind it is covered. A longer one is never better. */
  const unknownEnd = (at: number, before: Neighbour, previous: KeywordId | null): number | null => {
    for (let end = at + 2; end <= run.length; end += 1) {
      const text = run.slice(at, end);
      if (context.names.has(text)) continue;
      const after = follow(before, previous, { kind: 'unknown', text });
      if (after !== null && cover(end, after, null, false) !== null) return end;
    }
    return null;
  };

  const piecesAt = function* (
    at: number,
    before: Neighbour,
    previous: KeywordId | null,
    spare: boolean,
  ): Generator<Piece> {
    const declarationsAllowed =
      (at === 0 && context.beginsLine) || (previous !== null && beforeDeclarations.has(previous));
    for (const [form, id] of formsByHead.get(run[at] ?? '') ?? []) {
      if (!run.startsWith(form, at)) continue;
      const { role }: Keyword = keywords[id];
      // A type stands behind a colon, which ends a run.
      if (types.has(id) && (spare || at > 0)) continue;
      // `经逾期于…、逾期于…` in an example; elsewhere it begins a line.
      const expires = id === 'Overdue' && run.startsWith('逾期于', at);
      if (role !== 'declaration' || declarationsAllowed || expires)
        yield { kind: 'keyword', text: form, keyword: id };
    }
    literal.lastIndex = at;
    const found = literal.exec(run);
    if (found?.groups !== undefined) {
      for (const kind of literalKinds) if (found.groups[kind] !== undefined) yield { kind, text: found[0] };
    }
    const unknown = spare ? unknownEnd(at, before, previous) : null;
    for (let end = Math.max(unknown ?? 0, Math.min(run.length, at + longest)); end > at; end -= 1) {
      const text = run.slice(at, end);
      if (end === unknown) yield { kind: 'unknown', text };
      else if (end > at + longest) continue;
      else if (context.names.has(text)) yield { kind: 'name', text };
      else if (withUnknown && handles.has(text)) yield { kind: 'handle', text };
    }
  };

  const exact = cover(0, context.before, context.previous, false);
  if (exact !== null) return exact;
  withUnknown = true;
  memo.clear();
  const found = cover(0, context.before, context.previous, true);
  return found === null || !isEvident(found.pieces) ? whole : found;
}

/** Names alone do not part a new one that begins with them: `前案单位` is no `前案 单位`. */
function isEvident(pieces: readonly Piece[]): boolean {
  const isNamesAlone = pieces.every(({ kind }) => kind === 'name' || kind === 'unknown');
  return !isNamesAlone && pieces.some(isEvidence);
}

/** A run with something unknown in it is cut only beside words that are surely there: `中国` is no `中 国`. */
function isEvidence(piece: Piece): boolean {
  if (piece.kind === 'unknown' || piece.kind === 'handle') return false;
  if (piece.kind !== 'keyword') return true;
  return isReserved(piece.text) || headers.has(piece.keyword);
}

/** At the head of a line these are surely there, whatever follows: `法院川1527`. */
const headers: ReadonlySet<KeywordId> = new Set([
  'Court',
  'Calendar',
  'Uses',
  'Effective',
  'Until',
  'Version',
]);

/** Words after which something must come. */
function waits(before: Neighbour, previous: KeywordId | null): boolean {
  if (before === 'operator') return previous !== 'Known' && previous !== 'Unknown';
  if (before === 'introducer' || before === 'connective') return true;
  return (
    previous !== null &&
    previous !== 'Otherwise' &&
    before === 'keyword' &&
    isReserved(canonicalForm(previous, 'zh'))
  );
}

/** `首行`: the table's own `否则` may begin the next line. */
function endsTableHead(previous: KeywordId | null): boolean {
  return previous === 'First' || previous === 'Unique';
}

/** What a piece leaves behind for its right neighbour; null where it may not stand after its left one. */
function follow(before: Neighbour, previous: KeywordId | null, piece: Piece): Neighbour | null {
  if (piece.kind === 'row') return 'keyword';
  if (piece.kind !== 'keyword') {
    if (before === 'value') return null;
    // `由 首接人 当日 当场办理`: a same-day period needs no 内 before the action.
    return before === 'introducer' || piece.text === '当日' ? 'open-value' : 'value';
  }
  const id = piece.keyword;
  const after = neighbourOf(id);
  const afterValue = before === 'value' || before === 'open-value';
  // Before an operator's value nothing but that value, a nested quantifier or a list of them may stand.
  if (
    before === 'operator' &&
    !(after === 'value' || after === 'truth' || after === 'introducer' || id === 'From')
  )
    return null;
  if (after === 'truth' && before !== 'operator') return null;
  if (
    after === 'postfix' &&
    !(afterValue || (id === 'Else' && (before === 'truth' || before === 'start' || endsTableHead(previous))))
  )
    return null;
  if (
    after === 'operator' &&
    id !== 'Not' &&
    !(afterValue || before === 'postfix' || before === 'start' || before === 'keyword')
  )
    return null;
  if ((id === 'Then' || id === 'Else') && previous !== null && connectives.has(previous)) return null;
  if (after === 'value' && before === 'value') return null;
  return after;
}

/** `非` counts nothing: `非法人` is one name as well as `非 法人`, and they say the opposite. */
function sizeOf(piece: Piece): number {
  return piece.kind === 'keyword' && piece.keyword === 'Not' ? 0 : 1;
}

function better(best: Cover | null, piece: Piece, rest: Cover): Cover {
  const unknown = rest.unknown + (piece.kind === 'unknown' ? piece.text.length : 0);
  const size = rest.size + sizeOf(piece);
  if (best !== null && (unknown > best.unknown || (unknown === best.unknown && size > best.size)))
    return best;
  const pieces = [piece, ...rest.pieces];
  if (best === null || unknown < best.unknown || size < best.size) {
    return { pieces, unknown, size, rival: rest.rival === null ? null : [piece, ...rest.rival] };
  }
  // The same cut read as keyword and as name is no second reading: the keyword stands first.
  const sameCut = pieces.every((other, index) => other.text === best.pieces[index]?.text);
  return sameCut ? best : { ...best, rival: best.rival ?? pieces };
}

/** The length of the longest name. */
function longestOf(names: ReadonlySet<string>): number {
  const known = lengths.get(names);
  if (known !== undefined) return known;
  const longest = [...names].reduce((length, name) => Math.max(length, name.length), 1);
  lengths.set(names, longest);
  return longest;
}

const lengths = new WeakMap<ReadonlySet<string>, number>();
