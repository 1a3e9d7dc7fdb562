import type { Page } from 'playwright-core';

interface MonacoModel {
  getValue(): string;
  setValue(text: string): void;
  findMatches(text: string, ...options: readonly unknown[]): readonly { readonly range: unknown }[];
}

interface ShouzeWindow {
  readonly shouze: {
    readonly editor: { getModel(): MonacoModel; setSelection(range: unknown): void; focus(): void };
  };
}

/** Puts the cursor over a text of the file in view, as a person would with the mouse, and types over it. */
export async function typeOver(page: Page, text: string, replacement: string): Promise<void> {
  await select(page, text);
  await page.keyboard.type(replacement, { delay: 5 });
}

/** Pastes over a text of the file in view: nothing is completed or indented on the way. */
export async function pasteOver(page: Page, text: string, replacement: string): Promise<void> {
  await select(page, text);
  await page.keyboard.insertText(replacement);
}

export async function select(page: Page, text: string): Promise<void> {
  // The file may only just be coming into view.
  await page.waitForFunction(
    (searched) => {
      const { editor } = (globalThis as unknown as ShouzeWindow).shouze;
      const [match] = editor.getModel().findMatches(searched, false, false, true, null, false);
      if (match === undefined) return false;
      editor.setSelection(match.range);
      editor.focus();
      return true;
    },
    text,
    { timeout: 10_000 },
  );
}

/** The numbers that stand in a text, `7 / 262 …` → [7, 262]. */
export async function numbersIn(page: Page, testId: string): Promise<readonly number[]> {
  const text = await page.getByTestId(testId).innerText();
  return [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}

/** The whole text of the file in view. */
export function textInView(page: Page): Promise<string> {
  return page.evaluate(() => (globalThis as unknown as ShouzeWindow).shouze.editor.getModel().getValue());
}

/** Another text in place of the file in view. */
export function replaceText(page: Page, text: string): Promise<void> {
  return page.evaluate(
    (whole) => (globalThis as unknown as ShouzeWindow).shouze.editor.getModel().setValue(whole),
    text,
  );
}
