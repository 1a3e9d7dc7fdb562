import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../src/check-package.ts';
import { createLanguageService } from '../../src/language-service/create-language-service.ts';
import type { Renaming } from '../../src/language-service/rename.ts';
import { mark } from './county.ts';

const library = {
  path: 'standard/vocabulary.shouze',
  text: '词汇 标准词汇 standard\n机构 立案庭 filing_division\n',
};

const vocabulary = `机构 民一庭 civil_1
动作 分流 divert
枚举 结案方式 outcome { 撤诉 withdrawn、判决 judgment }
实体 前案 prior {
  案号 case_number: 案号
  结案方式 outcome: 结案方式 可缺
  承办人 handler: 人员
  排序 案号
}
事项 起诉 filing {
  收到日期 received: 日期 基准
  前案 priors: 前案 列表
}
`;

const policy = `政策 县 county
  版本 1
  日历 中国
  引用 标准词汇

定义 前案.程序审理 procedural 是指 结案方式 属于 撤诉

规则 甲规则 "first rule" 适用于 起诉
  当有前案满足程序审理
  则 责任人 为 前案.承办人 否则 立案庭
  由 立案庭 自 收到日期 起 15日 内 分流

表 分办 适用于 起诉
| 前案 数量 || 责任人 |
| 1         || 民一庭 |
`;

const english = `rule "second rule" 乙规则 for filing
  when some prior p where p.procedural and p.outcome in (withdrawn)
  then assign p.handler else civil_1
  subject to 甲规则

例 一
  给定 起诉 { 收到日期: 2022-10-08, 前案: [{ 案号: "(2022)川1527民初1号", 结案方式: 撤诉, 承办人: 王某 }] }
  期望 规则 为 甲规则
`;

const paths = {
  policy: 'policy.shouze',
  english: 'english.shouze',
  vocabulary: 'vocabulary.shouze',
} as const;

/** A package of three files; the mark, in one of them, is the cursor. */
function county(texts: Partial<Record<keyof typeof paths, string>>) {
  const marked = { policy, english, vocabulary, ...texts };
  const [at = 'policy'] = (Object.keys(paths) as (keyof typeof paths)[]).filter((key) =>
    marked[key].includes(mark),
  );
  const sources = {
    files: (Object.keys(paths) as (keyof typeof paths)[]).map((key) => ({
      path: paths[key],
      text: marked[key].replace(mark, ''),
    })),
    libraries: [library],
  };
  const checked = checkPackage(sources);
  return {
    service: createLanguageService(checked),
    path: paths[at],
    offset: marked[at].indexOf(mark),
    sources,
  };
}

/** All files with the edits made. */
function after({ sources }: ReturnType<typeof county>, renaming: Renaming): Record<string, string> {
  if (!renaming.ok) throw new Error(renaming.reason.en);
  return Object.fromEntries(
    sources.files.map(({ path, text }) => {
      const edits = renaming.edits
        .filter(({ span }) => span.file === path)
        .toSorted((a, b) => b.span.start - a.span.start);
      return [
        path,
        edits.reduce(
          (made, { span, text: put }) => made.slice(0, span.start) + put + made.slice(span.end),
          text,
        ),
      ];
    }),
  );
}

const renamed = (place: ReturnType<typeof county>, name: string): Record<string, string> =>
  after(place, place.service.rename(place.path, place.offset, name));

describe('renaming', () => {
  it('goes through all files, and leaves the title in the other language alone', () => {
    const files = renamed(county({ policy: policy.replace('甲规则', `甲${mark}规则`) }), '撤诉后再诉');
    expect(files[paths.policy]).toContain('规则 撤诉后再诉 "first rule" 适用于 起诉');
    expect(files[paths.english]).toContain('subject to 撤诉后再诉');
    expect(files[paths.english]).toContain('期望 规则 为 撤诉后再诉');
  });

  it('renames the English title where that is meant', () => {
    const files = renamed(
      county({ english: english.replace('p.procedural', `p.proc${mark}edural`) }),
      'ended_by_procedure',
    );
    expect(files[paths.policy]).toContain('定义 前案.程序审理 ended_by_procedure 是指');
    expect(files[paths.policy]).toContain('当有前案满足程序审理');
    expect(files[paths.english]).toContain('p.ended_by_procedure and');
  });

  it('keeps the quotes of a second title', () => {
    const files = renamed(
      county({ policy: policy.replace('"first rule"', `"first${mark} rule"`) }),
      'rule the first',
    );
    expect(files[paths.policy]).toContain('规则 甲规则 "rule the first" 适用于 起诉');
  });

  it('reaches into unspaced Chinese, tables and facts', () => {
    const priors = renamed(
      county({ policy: policy.replace('程序审理 procedural', `程序${mark}审理 procedural`) }),
      '程序性结案',
    );
    expect(priors[paths.policy]).toContain('当有前案满足程序性结案');
    const units = renamed(county({ vocabulary: vocabulary.replace('民一庭', `民一${mark}庭`) }), '民事一庭');
    expect(units[paths.policy]).toContain('| 民事一庭 |');
    const fields = renamed(
      county({ vocabulary: vocabulary.replace('收到日期', `收到${mark}日期`) }),
      '收件日期',
    );
    expect(fields[paths.english]).toContain('{ 收件日期: 2022-10-08,');
  });

  it('tells the enum from the field of the same name', () => {
    const files = renamed(
      county({ vocabulary: vocabulary.replace('枚举 结案', `枚举 结${mark}案`) }),
      '结案形式',
    );
    expect(files[paths.vocabulary]).toContain('结案方式 outcome: 结案形式 可缺');
    expect(files[paths.policy]).toContain('结案方式 属于 撤诉');
  });

  it('quotes what would not be read as a name', () => {
    const files = renamed(county({ policy: policy.replace('甲规则', `甲${mark}规则`) }), '一审、二审');
    expect(files[paths.policy]).toContain('规则 「一审、二审」 "first rule"');
    expect(files[paths.english]).toContain('`一审、二审`');
  });

  it('leaves a package that reads as before', () => {
    const place = county({ policy: policy.replace('甲规则', `甲${mark}规则`) });
    const files = Object.entries(renamed(place, '撤诉后再诉')).map(([path, text]) => ({ path, text }));
    const errors = checkPackage({ files, libraries: [library] }).diagnostics.filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors).toEqual([]);
  });

  it('names what would be renamed', () => {
    const { service, path, offset } = county({
      policy: policy.replace('"first rule"', `"first${mark} rule"`),
    });
    expect(service.prepareRename(path, offset)).toMatchObject({ ok: true, text: 'first rule' });
  });
});

describe('renaming refuses', () => {
  it.each([
    {
      what: 'words of a library',
      texts: { policy: policy.replace('否则 立案庭', `否则 立${mark}案庭`) },
      to: '立案一庭',
      reason: '由随附词汇 standard/vocabulary.shouze 声明',
    },
    {
      what: 'where no name stands',
      texts: { policy: policy.replace('则 责任人', `则 责任${mark}人`) },
      to: '谁',
      reason: '没有可改名的名称',
    },
    {
      what: 'a name that is taken',
      texts: { vocabulary: vocabulary.replace('撤诉', `撤${mark}诉`) },
      to: '判决',
      reason: '已有“判决”',
    },
    {
      what: 'nothing',
      texts: { policy: policy.replace('甲规则', `甲${mark}规则`) },
      to: ' ',
      reason: '不能为空',
    },
    {
      what: 'quotes inside',
      texts: { policy: policy.replace('甲规则', `甲${mark}规则`) },
      to: '甲"乙',
      reason: '不能含引号',
    },
  ])('$what', ({ texts, to, reason }) => {
    const { service, path, offset } = county(texts);
    const renaming = service.rename(path, offset, to);
    expect(renaming.ok ? '' : renaming.reason.zh).toContain(reason);
  });

  it('what is built into the language', () => {
    const { service, path, offset } = county({
      policy: policy.replace('当有前案满足程序审理', `当 有 前案 满足 承办人.在${mark}岗`),
    });
    const prepared = service.prepareRename(path, offset);
    expect(prepared.ok ? '' : prepared.reason.zh).toContain('语言自带');
  });
});
