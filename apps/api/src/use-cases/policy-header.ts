import {
  type Labels,
  type Language,
  type PolicyHeader,
  parsePackage,
  type SourceFile,
  type Span,
} from '@shouze/dsl';

/** What the header of a package says, as far as it can be read. */
export interface HeaderRead {
  readonly title: Labels;
  readonly basedOn: NamedBase | null;
  /** 1 where the header names none. */
  readonly version: number;
  /** The title, and the number after `版本` where there is one. */
  readonly at: { readonly title: Span; readonly version: Span | null };
  /** The surface of its file. */
  readonly surface: Language;
}

/** `基于 X 2`, by the title that stands there. */
export interface NamedBase {
  readonly title: string;
  readonly version: number;
}

/**
 * The header of the first file that has one.
 * @param known titles of policies: text without spaces is read by them
 */
export function readHeader(files: readonly SourceFile[], known: readonly Labels[] = []): HeaderRead | null {
  const libraries = known.map((title, index) => stubOf(title, 1, `titles/${index}.shouze`));
  for (const { declarations, surface } of parsePackage({ files, libraries }).files) {
    const header = declarations.find((node) => node.kind === 'policy');
    if (header !== undefined) return headerRead(header, surface);
  }
  return null;
}

/** A header and nothing else. @param path where it is to stand among libraries */
export function stubOf({ zh, en }: Labels, version: number, path: string): SourceFile {
  const titles = [zh, en].filter((title) => title !== null && !title.includes('」'));
  return { path, text: `政策 ${titles.map((title) => `「${title}」`).join(' ')}\n  版本 ${version}\n` };
}

function headerRead({ title, lines }: PolicyHeader, surface: Language): HeaderRead {
  const version = lines.find((line) => line.kind === 'version')?.version;
  const base = lines.find((line) => line.kind === 'based-on');
  return {
    title: { zh: title.zh?.text ?? null, en: title.en?.text ?? null },
    basedOn: base?.version.kind === 'number' ? { title: base.base.text, version: base.version.value } : null,
    version: version?.kind === 'number' ? version.value : 1,
    at: { title: title.span, version: version?.span ?? null },
    surface,
  };
}
