import { readFile } from 'node:fs/promises';
import { shownPath } from './shown-path.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError where the file cannot be read or is no UTF-8 text; a byte order mark is dropped */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(shownPath(path), error);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const shown = shownPath(path);
    throw new UsageError({
      zh: `${shown}：不是 UTF-8 文本（也许是 GB18030），请另存为 UTF-8`,
      en: `${shown}: not UTF-8 text (perhaps GB18030); save it as UTF-8`,
    });
  }
}

export function unreadable(path: string, error: NodeJS.ErrnoException): UsageError {
  switch (error.code) {
    case 'ENOENT':
      return new UsageError({ zh: `${path}：没有这个文件或文件夹`, en: `${path}: no such file or folder` });
    case 'EACCES':
    case 'EPERM':
      return new UsageError({ zh: `${path}：没有权限`, en: `${path}: permission denied` });
    case 'EISDIR':
      return new UsageError({ zh: `${path}：是文件夹，不是文件`, en: `${path}: a folder, not a file` });
    default:
      return new UsageError({ zh: `${path}：${error.message}`, en: `${path}: ${error.message}` });
  }
}
