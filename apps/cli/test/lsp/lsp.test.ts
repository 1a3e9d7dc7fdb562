import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Range,
  SemanticTokens,
  SignatureHelp,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { SMALL_POLICY } from '../small-policy.ts';
import { type Client, mark, positionAt, startClient } from './client.ts';

const SECOND_FILE = `rule "second rule" 第二规则 for filing
  when some prior p where p.outcome is judgment
  then assign p.handler else civil_1
  subject to 撤诉后再诉
`;

const whole: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

/** The policy with something else in the place of a part of it. */
const changed = (part: string, put: string): string => {
  expect(SMALL_POLICY).toContain(part);
  return SMALL_POLICY.replace(part, put);
};

async function county(): Promise<Client> {
  return startClient({ files: { 'policy.shouze': SMALL_POLICY, 'second.shouze': SECOND_FILE } });
}

describe('shouze lsp', { timeout: 30_000 }, () => {
  it('says what it can do, in UTF-16 and by increments', async () => {
    const client = await county();
    expect(client.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      renameProvider: { prepareProvider: true },
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '|' },
    });
  });

  it('ends with 0 after a shutdown, and with 1 without one', async () => {
    expect(await (await county()).leave()).toBe(0);
    expect(await (await county()).vanish()).toBe(1);
  });

  it('ends with an editor that hangs up, and with one that is gone', async () => {
    expect(await (await county()).hangUp()).toBe(1);
    const gone = spawnSync(process.execPath, ['--version']).pid;
    const orphan = await startClient({ initialize: { processId: gone } });
    expect(await orphan.ended).toBe(1);
  });

  it('completes what the types allow, by pinyin too', async () => {
    const client = await county();
    const labelsAt = async (marked: string): Promise<readonly string[]> => {
      const { uri, position } = await client.open('policy.shouze', marked);
      const list: CompletionList = await client.connection.sendRequest('textDocument/completion', {
        textDocument: { uri },
        position,
      });
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      return list.items.map(({ label }) => label);
    };
    expect(await labelsAt(changed('结案方式 为 撤诉\n', `结案方式 属于 ${mark}\n`))).toEqual([
      '撤诉',
      '判决',
    ]);
    expect((await labelsAt(changed('结案方式 为 撤诉\n', `jafs${mark}\n`)))[0]).toBe('结案方式');
  });

  it('tells of the name under the pointer, in the language of the editor', async () => {
    const client = await county();
    const { uri, position } = await client.open(
      'policy.shouze',
      changed('结案方式 为 撤诉\n', `结案${mark}方式 为 撤诉\n`),
    );
    const hover: Hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    expect(hover.contents).toMatchObject({ kind: 'markdown' });
    const { value } = hover.contents as { readonly value: string };
    expect(value).toContain('字段 **结案方式**');
    expect(value).toContain('取值：撤诉、判决');
    expect(value).toContain('此处依据：首审负责制');
  });

  it('finds declarations and uses across files, open or not', async () => {
    const client = await county();
    const { uri, position } = await client.open(
      'policy.shouze',
      changed('规则 撤诉后再诉 ', `规则 撤诉${mark}后再诉 `),
    );
    const asked = { textDocument: { uri }, position };
    const uses: readonly Location[] = await client.connection.sendRequest('textDocument/references', {
      ...asked,
      context: { includeDeclaration: false },
    });
    expect(uses.map((use) => use.uri)).toEqual([uri, client.uri('second.shouze')]);
    expect(uses[1]?.range).toEqual({ start: { line: 3, character: 13 }, end: { line: 3, character: 18 } });
    const [declaration]: readonly Location[] = await client.connection.sendRequest(
      'textDocument/definition',
      {
        textDocument: { uri: client.uri('second.shouze') },
        position: { line: 3, character: 14 },
      },
    );
    expect(declaration?.uri).toBe(uri);
  });

  it('renames in all files, and says why not', async () => {
    const client = await county();
    const { uri, position } = await client.open(
      'policy.shouze',
      changed('规则 撤诉后再诉 ', `规则 撤诉${mark}后再诉 `),
    );
    const asked = { textDocument: { uri }, position };
    const prepared = await client.connection.sendRequest('textDocument/prepareRename', asked);
    expect(prepared).toMatchObject({ placeholder: '撤诉后再诉' });
    const edit: WorkspaceEdit = await client.connection.sendRequest('textDocument/rename', {
      ...asked,
      newName: '再诉',
    });
    expect(Object.keys(edit.changes ?? {})).toEqual([uri, client.uri('second.shouze')]);
    expect(edit.changes?.[client.uri('second.shouze')]?.[0]?.newText).toBe('再诉');
    const refused = client.connection.sendRequest('textDocument/rename', { ...asked, newName: '未发现首审' });
    await expect(refused).rejects.toThrow('已有“未发现首审”');
  });

  it('follows incremental edits, counts UTF-16 units, and formats', async () => {
    const client = await county();
    const { uri } = await client.open('policy.shouze', SMALL_POLICY);
    // 𠮷 takes two UTF-16 units: what follows it on the line is found by them.
    await edit(
      client,
      uri,
      2,
      at('依据 "首审负责制"'),
      at('依据 "首审负责制"', '依据 "首审负责制"'.length),
      '依据 "𠮷"  ',
    );
    await edit(client, uri, 3, { ...at('依据'), character: 9 }, { ...at('依据'), character: 11 }, '   # 注');
    const edits: readonly TextEdit[] = await client.connection.sendRequest('textDocument/formatting', {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(edits[0]?.newText).toMatch(/^ {2}依据 "𠮷" # 注\n/);
  });

  it('aligns a table as one types', async () => {
    const client = await county();
    const table = '\n表 分办 适用于 起诉\n| 前案 数量 || 责任人 |\n| 1|';
    const { uri, position } = await client.open('policy.shouze', `${SMALL_POLICY}${table}${mark}\n`);
    const edits: readonly TextEdit[] = await client.connection.sendRequest('textDocument/onTypeFormatting', {
      textDocument: { uri },
      position,
      ch: '|',
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(edits.map(({ newText }) => newText)).toEqual(['| 1         |']);
  });

  it('tells what is wrong once typing rests, offers its fix, and takes it back when it is mended', async () => {
    const client = await county();
    const { uri } = await client.open('policy.shouze', changed('结案方式 为 撤诉\n', '结案方式 为 撤訴\n'));
    const isUnknown = ({ code }: Diagnostic): boolean => code === 'SZ201';
    const finding = (await client.diagnostics(uri, (found) => found.some(isUnknown))).find(isUnknown);
    expect(finding).toMatchObject({ code: 'SZ201', severity: 1, source: 'shouze' });
    const actions: readonly CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: finding!.range,
      context: { diagnostics: [finding] },
    });
    expect(actions[0]?.edit?.changes?.[uri]?.[0]?.newText).toBe('撤诉');
    await edit(client, uri, 2, finding!.range.start, finding!.range.end, '撤诉');
    const mended = await client.diagnostics(uri, (found) => !found.some(isUnknown));
    expect(mended.filter(({ severity }) => severity === 1)).toEqual([]);
  });

  it('tells what analysis finds, and mends it by an edit or keeps the case as an example', async () => {
    const client = await startClient({ files: { 'policy.shouze': SMALL_POLICY } });
    const early = '规则 早收的 适用于 起诉\n  当 收到日期 早于 2022年6月1日\n  则 责任人 为 民一庭\n';
    const text = `${SMALL_POLICY}\n${early}`;
    const { uri } = await client.open('policy.shouze', text);
    const isConflict = ({ code }: Diagnostic) => code === 'SZ403';
    const [conflict] = (await client.diagnostics(uri, (found) => found.some(isConflict))).filter(isConflict);
    expect(conflict!.message).toContain('早收的');
    expect(conflict!.range.end.line).toBe(conflict!.range.start.line);
    const at = positionAt(text, text.indexOf('规则 早收的'));
    const actionsAt = async (range: Range): Promise<readonly CodeAction[]> =>
      client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [conflict] },
      });
    const actions = (await actionsAt({ start: at, end: at })).filter(
      ({ diagnostics }) => diagnostics?.length,
    );
    const [EARLY_FIRST, LATE_FIRST, INSERT] = [
      '“早收的”优先于“撤诉后再诉”',
      '“撤诉后再诉”优先于“早收的”',
      '插入为例',
    ];
    expect(actions.map(({ title }) => title).toSorted()).toEqual(
      [EARLY_FIRST, LATE_FIRST, INSERT].toSorted(),
    );
    const editOf = (chosen: string) => actions.find(({ title }) => title === chosen)!.edit!.changes![uri]!;
    expect(editOf(INSERT)[0]!.newText).toContain('期望 冲突');
    const [first] = editOf(EARLY_FIRST);
    await edit(client, uri, 2, first!.range.start, first!.range.end, first!.newText);
    const mended = await client.diagnostics(uri, (found) => !found.some(isConflict));
    expect(mended.filter(({ severity }) => severity === 1)).toEqual([]);
    expect(await actionsAt(conflict!.range)).toEqual([]);
  });

  it('analyses the newest text, however fast one types', async () => {
    const client = await startClient({ files: { 'policy.shouze': SMALL_POLICY } });
    const rule = (amount: number) =>
      `规则 早收的 适用于 起诉\n  当 收到日期 早于 2022年6月${amount}日\n  则 责任人 为 民一庭\n`;
    const { uri } = await client.open('policy.shouze', `${SMALL_POLICY}\n${rule(1)}`);
    const end = { line: 9999, character: 0 };
    for (let version = 2; version < 12; version += 1) {
      await edit(client, uri, version, whole.start, end, `${SMALL_POLICY}\n${rule(version)}`);
      await pause(40);
    }
    const last = `${SMALL_POLICY}\n# 头\n${rule(1)}`;
    await edit(client, uri, 12, whole.start, end, last);
    const { line } = positionAt(last, last.indexOf('规则 早收的'));
    const linesOf = ({ range, relatedInformation = [] }: Diagnostic) =>
      [range, ...relatedInformation.map(({ location }) => location.range)].map(({ start }) => start.line);
    const isThere = (one: Diagnostic) => one.code === 'SZ403' && linesOf(one).includes(line);
    const found = await client.diagnostics(uri, (all) => all.some(isThere));
    expect(found.filter(({ code }) => code === 'SZ403')).toHaveLength(1);
  });

  it('tells of files of the folder that are not open', async () => {
    const files = {
      'policy.shouze': SMALL_POLICY,
      'second.shouze': 'rule a for filing\n  when nothing_known\n',
    };
    const client = await startClient({ files });
    const found = await client.diagnostics(client.uri('second.shouze'), (all) => all.length > 0);
    expect(found.map(({ severity }) => severity)).toContain(1);
  });

  it('tells so to an editor that knows nothing but the least of the protocol', async () => {
    const files = {
      'policy.shouze': SMALL_POLICY,
      'second.shouze': 'rule a for filing\n  when nothing_known\n',
    };
    const client = await startClient({ files, initialize: { workspaceFolders: null, capabilities: {} } });
    const found = await client.diagnostics(client.uri('second.shouze'), (all) => all.length > 0);
    expect(found.map(({ severity }) => severity)).toContain(1);
  });

  it('outlines, folds, colours and signs', async () => {
    const client = await county();
    const { uri, position } = await client.open(
      'policy.shouze',
      changed('收到日期 起 15日', `收到日期 起 ${mark}15日`),
    );
    const textDocument = { uri };
    const outline: readonly DocumentSymbol[] = await client.connection.sendRequest(
      'textDocument/documentSymbol',
      { textDocument },
    );
    expect(outline.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['结案方式', '撤诉后再诉', '起诉']),
    );
    const folds: readonly FoldingRange[] = await client.connection.sendRequest('textDocument/foldingRange', {
      textDocument,
    });
    expect(folds.length).toBeGreaterThan(4);
    const tokens: SemanticTokens = await client.connection.sendRequest('textDocument/semanticTokens/full', {
      textDocument,
    });
    expect(tokens.data.length % 5).toBe(0);
    expect(tokens.data.length).toBeGreaterThan(100);
    const help: SignatureHelp = await client.connection.sendRequest('textDocument/signatureHelp', {
      textDocument,
      position,
    });
    const signature = help.signatures[help.activeSignature ?? 0];
    const label = signature?.parameters?.[signature.activeParameter ?? 0]?.label as [number, number];
    expect(signature?.label.slice(...label)).toBe('期间');
  });

  it('shows due dates and what examples come to', async () => {
    const client = await county();
    const { uri } = await client.open('policy.shouze', SMALL_POLICY);
    const textDocument = { uri };
    const hints: readonly InlayHint[] = await client.connection.sendRequest('textDocument/inlayHint', {
      textDocument,
      range: whole,
    });
    expect(hints).toEqual([
      expect.objectContaining({
        label: '→ 2022-10-24',
        position: positionAt(SMALL_POLICY, SMALL_POLICY.indexOf('内 分流') + 4),
      }),
    ]);
    const titles = async (): Promise<readonly string[]> => {
      const lenses: readonly CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', {
        textDocument,
      });
      return lenses.map(({ command }) => command?.title ?? '');
    };
    expect(await titles()).toEqual(['✓ 通过']);
    const due = at('2022-10-24');
    await edit(client, uri, 2, due, { ...due, character: due.character + 10 }, '2022-10-25');
    expect(await titles()).toEqual(['✗ 1 处与期望不符', expect.stringContaining('2022-10-24')]);
  });

  it('works on texts that are broken, new, literate or nowhere on the disk', async () => {
    const client = await startClient();
    for (const path of ['empty.shouze', 'new/deep.shouze', 'regulation.shouze.md', '未命名.shouze']) {
      const { uri, position } = await client.open(
        path,
        `# 首审\n\n政策 县\n  版本 1\n规则 「 ${mark}\n  当 有 (((`,
      );
      for (const method of [
        'hover',
        'completion',
        'definition',
        'signatureHelp',
        'documentSymbol',
        'codeLens',
        'foldingRange',
        'semanticTokens/full',
        'formatting',
      ]) {
        const answer = client.connection.sendRequest(`textDocument/${method}`, {
          textDocument: { uri },
          position,
        });
        await expect(answer).resolves.not.toThrow();
      }
    }
    const untitled = { uri: 'untitled:Untitled-1', languageId: 'shouze', version: 1, text: '规' };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: untitled });
    const list: CompletionList = await client.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: untitled.uri },
      position: { line: 0, character: 1 },
    });
    expect(list.items.map(({ label }) => label)).toContain('规则');
    expect(await client.leave()).toBe(0);
  });

  it('reads again what changed on the disk', async () => {
    const client = await county();
    const { uri, position } = await client.open('third.shouze', `规则 丙 适用于 起诉\n  优先于 ${mark}`);
    const ask = async (): Promise<readonly string[]> => {
      const list: CompletionList = await client.connection.sendRequest('textDocument/completion', {
        textDocument: { uri },
        position,
      });
      return list.items.map(({ label }) => label);
    };
    expect(await ask()).toContain('第二规则');
    await rm(fileURLToPath(client.uri('second.shouze')));
    const changes = [{ uri: client.uri('second.shouze'), type: 3 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    expect(await ask()).not.toContain('第二规则');
  });
});

/** The place of a part of the policy, so many characters on. */
function at(part: string, plus = 0) {
  const position = positionAt(SMALL_POLICY, SMALL_POLICY.indexOf(part));
  return { ...position, character: position.character + plus };
}

function edit(
  client: Client,
  uri: string,
  version: number,
  start: Range['start'],
  end: Range['end'],
  text: string,
) {
  return client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start, end }, text }],
  });
}
