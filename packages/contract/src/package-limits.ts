/** Of one county package: files, and UTF-16 units of one file's text and of its path. */
export const PACKAGE_LIMITS = { files: 200, textLength: 1_000_000, pathLength: 200 } as const;

/** Relative, with `/`, and never out of the package. */
export const PACKAGE_PATH =
  /^(?!\/)(?!(?:.*\/)?\.{0,2}(?:\/|$))[^\\\p{Cc}]+\.(?:shouze|shouze\.md|csv|json)$/u;
