/** A fenced block of a Markdown page. */
export interface FencedBlock {
  /** The first word after the fence: `shouze`, `json`. */
  readonly language: string;
  /** The words after it. */
  readonly marks: readonly string[];
  readonly text: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
}

export function fencedBlocks(markdown: string): readonly FencedBlock[] {
  const pattern = /^```(\S+)[ \t]*(.*)\n([\s\S]*?)^```$/gm;
  return [...markdown.matchAll(pattern)].map((match) => ({
    language: match[1] ?? '',
    marks: (match[2] ?? '').split(/\s+/).filter((word) => word !== ''),
    text: match[3] ?? '',
    line: markdown.slice(0, match.index).split('\n').length,
  }));
}
