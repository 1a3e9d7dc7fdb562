import type { Declaration, Fix, Language, ParsedPackage, Span, TableRow } from '@shouze/dsl';

/** The package's texts, as far as fixes are written into them. */
export interface Writing {
  /** The surface of a file; Chinese where it is not known. */
  readonly surfaceOf: (file: string) => Language;
  /** Empty for a file that is not the package's own. */
  readonly fileText: (file: string) => string;
  /** What the package's own files declare. */
  readonly declarations: readonly Declaration[];
  /** The declaration, or the row of a table, that stands there; null where the package has none. */
  readonly nodeAt: (at: Span) => Declaration | TableRow | null;
}

/** @param parsed null: nothing is known but where declarations end */
export function writingOf(parsed: ParsedPackage | null): Writing {
  const files = parsed === null ? [] : [...parsed.files, ...parsed.libraries];
  const surfaces = new Map(files.map(({ path, surface }) => [path, surface]));
  const texts = new Map(parsed?.sources.files.map(({ path, text }) => [path, text]));
  const declarations = parsed?.files.flatMap((file) => file.declarations) ?? [];
  return {
    surfaceOf: (file) => surfaces.get(file) ?? 'zh',
    fileText: (file) => texts.get(file) ?? '',
    declarations,
    nodeAt: (at) => {
      const whole = declarations.find(({ span }) => contains(span, at));
      if (whole === undefined || isSame(whole.span, at)) return whole ?? null;
      const rows = whole.kind === 'table' ? whole.rows : [];
      return rows.find(({ span }) => isSame(span, at)) ?? null;
    },
  };
}

function contains(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}

function isSame(a: Span, b: Span): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end;
}

/** The fix under another title. */
export function titled(fix: Fix, zh: string, en: string): Fix {
  return { ...fix, title: { zh, en } };
}
