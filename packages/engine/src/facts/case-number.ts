/**
 * A case number (案号) taken apart.
 * @see docs/design/domain.md "Case numbers"; 《关于人民法院案件案号的若干规定》(2015, special-trial characters since 2018)
 */
export interface CaseNumber {
  /** As given. */
  readonly raw: string;
  /** `coded`: `(2022)川1527民初123号`; `worded`, before 2016: `(2015)筠连民初字第321号`. */
  readonly form: 'coded' | 'worded';
  readonly year: number;
  /** `川1527`, `最高法`; before 2016 the court's short name, empty for the Supreme People's Court. */
  readonly court: string;
  /** The special-trial character (专门审判代字) before the type: `知`, or empty. */
  readonly special: string;
  /** `民初`, `诉前调确`: any characters, because courts use more types than the notice lists. */
  readonly type: string;
  readonly serial: number;
}

/** Null for what is no case number. Numbers of documents (`之一`, `-1`) are read and dropped: they name the same case. */
export function parseCaseNumber(text: string): CaseNumber | null {
  const written = withOneSpelling(text);
  return parseCoded(text, written) ?? parseWorded(text, written);
}

/** By year, court, type, serial. 0 where and only where both name the same case. */
export function compareCaseNumbers(a: CaseNumber, b: CaseNumber): number {
  return (
    a.year - b.year ||
    compareText(a.court, b.court) ||
    compareText(a.special + a.type, b.special + b.type) ||
    a.serial - b.serial ||
    compareText(a.form, b.form)
  );
}

/** The one spelling of a case's number, so that equal texts name equal cases; null for what is no case number. */
export function normalizeCaseNumber(text: string): string | null {
  const number = parseCaseNumber(text);
  if (number === null) return null;
  const { form, year, court, special, type, serial } = number;
  return `(${year})${court}${special}${type}${form === 'worded' ? '字第' : ''}${serial}号`;
}

const OPENING_BRACKETS = /[[{<〔〈《【〖〘〚⟨「『]/g;
const CLOSING_BRACKETS = /[\]}>〕〉》】〗〙〛⟩」』]/g;
const DASHES = /[‐‑‒–—―−]/g;
const SPACES = /[\s\u200B-\u200D\u2060\uFEFF]/g;

function withOneSpelling(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(SPACES, '')
      .replace(OPENING_BRACKETS, '(')
      .replace(CLOSING_BRACKETS, ')')
      .replace(DASHES, '-')
      // The radical that PDF files hold for 民; NFKC leaves it.
      .replaceAll('⺠', '民')
  );
}

const YEAR = String.raw`\((?<year>(?:19|20)\d\d)\)`;
const DOCUMENT = '(?:[之-](?:[一二三四五六七八九十百]+|[0-9]+))?';
const SERIAL = `(?<serial>[0-9]{1,9})${DOCUMENT}号${DOCUMENT}`;

/** The Supreme People's Court, or a high court's character and the digits of the court below it. */
const COURT_CODE = '最高法|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军][0-9]{0,4}';
const SPECIAL = '(?<special>知(?=[^0-9]))?';
const CODED = new RegExp(
  String.raw`^${YEAR}(?<court>${COURT_CODE})${SPECIAL}(?<type>\p{Script=Han}{1,8})${SERIAL}$`,
  'u',
);

function parseCoded(raw: string, written: string): CaseNumber | null {
  const groups = CODED.exec(written)?.groups;
  if (groups === undefined || groups.type?.endsWith('字第')) return null;
  return caseNumber(raw, 'coded', groups, groups.court ?? '', groups.type ?? '');
}

const WORDED = new RegExp(String.raw`^${YEAR}(?<words>\p{Script=Han}{1,16})字第${SERIAL}$`, 'u');

/** What types looked like before 2016: a branch of law, a division, a stage; or one of enforcement. */
const WORDED_TYPE =
  /(?:知|商|少)?(?:[民刑行商破](?:[一二三四五六])?(?:初|终|再|申|监|抗|提|辖终?|特|督|催|撤|破)|法?执(?:恢|异|复|监|保|审|协)?|财保|法?赔|委赔)$/u;

/** The court's name ends where the longest known type begins; with no known type, the words stay whole as the type. */
function parseWorded(raw: string, written: string): CaseNumber | null {
  const groups = WORDED.exec(written)?.groups;
  if (groups === undefined) return null;
  const words = groups.words ?? '';
  const start = WORDED_TYPE.exec(words)?.index ?? 0;
  return caseNumber(raw, 'worded', groups, words.slice(0, start), words.slice(start));
}

function caseNumber(
  raw: string,
  form: CaseNumber['form'],
  groups: Readonly<Record<string, string | undefined>>,
  court: string,
  type: string,
): CaseNumber {
  const special = groups.special ?? '';
  return { raw, form, year: Number(groups.year), court, special, type, serial: Number(groups.serial) };
}

/** By code point, the same on every machine, unlike `localeCompare`. */
function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
