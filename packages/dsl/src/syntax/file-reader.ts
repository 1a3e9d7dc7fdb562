import type { Diagnostic, Language } from '../diagnostics/diagnostic.ts';
import { codeOf } from '../source/literate.ts';
import type { SourceFile } from '../source/span.ts';
import type { Comment, FileTree } from './ast.ts';
import { cutPieces, type Piece } from './cut-pieces.ts';
import { declaredNames } from './declared-names.ts';
import { lostNames } from './lost-names.ts';
import { moved } from './moved.ts';
import { type ParsedPiece, parsePiece, surfaceOf } from './parse-piece.ts';
import { lexPart, type RawFile } from './raw-lexer.ts';
import { checkWithinFences } from './within-fences.ts';

export interface ParsedFile {
  readonly tree: FileTree;
  readonly diagnostics: readonly Diagnostic[];
  /** Names that its broken declarations would have declared. */
  readonly lost: readonly string[];
}

/** The names in scope, and those that came to them or left them since the last time. */
interface Scope {
  readonly names: ReadonlySet<string>;
  readonly changed: readonly string[];
}

/** Reads one file as it is edited, in two steps: first the names that it declares, then its trees. */
export interface FileReader {
  declare(source: SourceFile): readonly ReadonlySet<string>[];
  parse(scope: Scope): ParsedFile;
}

/** What a piece was read as. */
interface Reading {
  readonly piece: Piece;
  readonly declared: ReadonlySet<string>;
  /** The language of its first keyword. */
  readonly surface: Language | null;
  readonly parsed: Parsed | null;
}

interface Parsed extends ParsedPiece {
  /** What it was read with, besides the names in scope that stand in it. */
  readonly surface: Language;
  readonly carried: readonly Comment[];
}

/** Pieces that were there before are not read again: at most their places move on. */
export function createFileReader(): FileReader {
  let source: SourceFile = { path: '', text: '' };
  let code = source;
  let readings: readonly Reading[] = [];
  let file: ParsedFile | null = null;

  const rawOf = ({ start, text }: Piece): RawFile => lexPart(code, start, start + text.length);

  const outline = (piece: Piece): Reading => {
    const raw = rawOf(piece);
    return { piece, declared: declaredNames(raw), surface: surfaceOf(raw), parsed: null };
  };

  const read = (
    piece: Piece,
    surface: Language,
    carried: readonly Comment[],
    names: Scope['names'],
  ): Parsed => {
    const raw = rawOf(piece);
    const { next } = piece;
    const following = next === null ? [] : lexPart(code, next.start, next.start + next.word.length).tokens;
    const whole = { ...raw, comments: [...carried, ...raw.comments] };
    return { ...parsePiece(whole, following, surface, names), surface, carried };
  };

  return {
    declare(next) {
      if (next.text !== source.text || next.path !== source.path) {
        source = next;
        code = { path: next.path, text: codeOf(next) };
        file = null;
        const known = Map.groupBy(readings, ({ piece }) => keyOf(piece));
        readings = cutPieces(code.text).map((piece) => {
          const before = known.get(keyOf(piece))?.shift();
          return before === undefined ? outline(piece) : movedTo(piece, before);
        });
      }
      return readings.map(({ declared }) => declared);
    },

    parse({ names, changed }) {
      // A piece reads by the names in it alone.
      const isTouched = (text: string) => changed.some((name) => name !== '' && text.includes(name));
      if (file !== null && !isTouched(code.text)) return file;
      const surface = readings.find((reading) => reading.surface !== null)?.surface ?? 'zh';
      let carried: readonly Comment[] = [];
      const parts = readings.map(({ piece, parsed }) => {
        const stands = parsed?.surface === surface && parsed.carried.length + carried.length === 0;
        const part = stands && !isTouched(piece.text) ? parsed : read(piece, surface, carried, names);
        carried = part.leftover;
        return part;
      });
      readings = readings.map((reading, index) => ({ ...reading, parsed: parts[index] ?? null }));
      const lost = parts.flatMap((part, index) => lostNames(readings[index]?.declared ?? new Set(), part));
      file = { ...fileOf(source, surface, parts, carried), lost };
      return file;
    },
  };
}

/** Pieces with one key read alike. */
function keyOf({ text, next }: Piece): string {
  return `${next?.word ?? ''}\n${text}`;
}

function movedTo(piece: Piece, reading: Reading): Reading {
  const by = piece.start - reading.piece.start;
  return { ...reading, piece, parsed: by === 0 ? reading.parsed : moved(reading.parsed, by) };
}

function fileOf(
  source: SourceFile,
  surface: Language,
  parts: readonly ParsedPiece[],
  trailingComments: readonly Comment[],
): Omit<ParsedFile, 'lost'> {
  const { path, text } = source;
  const declarations = parts.flatMap((part) => part.declarations);
  const span = { file: path, start: 0, end: text.length };
  return {
    tree: { kind: 'file', path, surface, declarations, trailingComments, span },
    diagnostics: [
      ...parts.flatMap(({ diagnostics }) => diagnostics),
      ...checkWithinFences(source, declarations),
    ],
  };
}
