import { CstParser, createToken, type IToken, Lexer, type TokenType } from 'chevrotain';

const Name = createToken({ name: 'Name', pattern: /[\u4e00-\u9fff_A-Za-z][\u4e00-\u9fff\w]*/ });
const Text = createToken({ name: 'Text', pattern: /"[^"\r\n]*"/ });
const DateLiteral = createToken({ name: 'DateLiteral', pattern: /\d{4}-\d{1,2}-\d{1,2}/ });
const Duration = createToken({ name: 'Duration', pattern: /\d+(?:个工作日|个月|日|年)/ });
const NumberLiteral = createToken({ name: 'NumberLiteral', pattern: /\d+/ });
const skipped = [
  createToken({ name: 'Blank', pattern: /\s+/, group: Lexer.SKIPPED }),
  createToken({ name: 'Comment', pattern: /#[^\r\n]*/, group: Lexer.SKIPPED }),
];

const keyword = (name: string, pattern: string): TokenType =>
  createToken({ name, pattern, longer_alt: Name });
const sign = (name: string, pattern: RegExp): TokenType => createToken({ name, pattern });
const k = {
  Policy: keyword('Policy', '政策'),
  Version: keyword('Version', '版本'),
  Court: keyword('Court', '法院'),
  Effective: keyword('Effective', '施行'),
  Calendar: keyword('Calendar', '日历'),
  Enum: keyword('Enum', '枚举'),
  Entity: keyword('Entity', '实体'),
  Matter: keyword('Matter', '事项'),
  Order: keyword('Order', '排序'),
  Define: keyword('Define', '定义'),
  AsFollows: keyword('AsFollows', '是指'),
  Parameter: keyword('Parameter', '参数'),
  Rule: keyword('Rule', '规则'),
  For: keyword('For', '适用于'),
  When: keyword('When', '当'),
  Then: keyword('Then', '则'),
  Assignee: keyword('Assignee', '责任人'),
  Else: keyword('Else', '否则'),
  By: keyword('By', '由'),
  Since: keyword('Since', '自'),
  Starting: keyword('Starting', '起'),
  Within: keyword('Within', '内'),
  Overrides: keyword('Overrides', '优先于'),
  Citing: keyword('Citing', '依据'),
  NotGreater: keyword('NotGreater', '不大于'),
  Greater: keyword('Greater', '大于'),
  In: keyword('In', '属于'),
  Is: keyword('Is', '为'),
  And: keyword('And', '且'),
  Or: keyword('Or', '或'),
  Not: keyword('Not', '非'),
  Some: keyword('Some', '有'),
  Where: keyword('Where', '满足'),
};
const s = {
  Comma: sign('Comma', /[,，、]/),
  Colon: sign('Colon', /[:：]/),
  Dot: sign('Dot', /[.]/),
  OpenBrace: sign('OpenBrace', /[{]/),
  CloseBrace: sign('CloseBrace', /[}]/),
  OpenParen: sign('OpenParen', /[(（]/),
  CloseParen: sign('CloseParen', /[)）]/),
};
const tokens = [
  ...skipped,
  ...Object.values(k),
  DateLiteral,
  Duration,
  NumberLiteral,
  Text,
  Name,
  ...Object.values(s),
];

/** A Chevrotain grammar of the shape of ours for what the measured policies say: it builds Chevrotain's own trees. */
class BareParser extends CstParser {
  constructor() {
    super(tokens);
    this.performSelfAnalysis();
  }

  readonly file = this.RULE('file', () => {
    this.MANY(() => this.SUBRULE(this.declaration));
  });

  readonly declaration = this.RULE('declaration', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.header) },
      { ALT: () => this.SUBRULE(this.braced) },
      { ALT: () => this.SUBRULE(this.definition) },
      { ALT: () => this.SUBRULE(this.parameter) },
      { ALT: () => this.SUBRULE(this.rule) },
      { ALT: () => this.SUBRULE(this.word) },
    ]);
  });

  readonly header = this.RULE('header', () => {
    this.CONSUME(k.Policy);
    this.SUBRULE(this.title);
    this.MANY(() => {
      this.OR1([
        { ALT: () => this.CONSUME(k.Version) },
        { ALT: () => this.CONSUME(k.Court) },
        { ALT: () => this.CONSUME(k.Effective) },
        { ALT: () => this.CONSUME(k.Calendar) },
      ]);
      this.OR2([
        { ALT: () => this.CONSUME(NumberLiteral) },
        { ALT: () => this.CONSUME(DateLiteral) },
        { ALT: () => this.CONSUME(Name) },
      ]);
    });
  });

  /** `机构 立案庭 filing_division`: the kind of word is read as a name. */
  readonly word = this.RULE('word', () => {
    this.CONSUME(Name);
    this.SUBRULE(this.title);
  });

  readonly title = this.RULE('title', () => {
    this.CONSUME1(Name);
    this.OPTION(() => this.CONSUME2(Name));
  });

  readonly braced = this.RULE('braced', () => {
    this.OR([
      { ALT: () => this.CONSUME(k.Enum) },
      { ALT: () => this.CONSUME(k.Entity) },
      { ALT: () => this.CONSUME(k.Matter) },
    ]);
    this.SUBRULE(this.title);
    this.CONSUME(s.OpenBrace);
    this.MANY(() => this.SUBRULE(this.member));
    this.CONSUME(s.CloseBrace);
  });

  readonly member = this.RULE('member', () => {
    this.OPTION1(() => this.CONSUME(k.Order));
    this.AT_LEAST_ONE(() => this.CONSUME(Name));
    this.OPTION2(() => this.OR([{ ALT: () => this.CONSUME(s.Comma) }, { ALT: () => this.CONSUME(s.Colon) }]));
  });

  readonly definition = this.RULE('definition', () => {
    this.CONSUME(k.Define);
    this.SUBRULE(this.path);
    this.CONSUME(k.AsFollows);
    this.SUBRULE(this.condition);
  });

  readonly parameter = this.RULE('parameter', () => {
    this.CONSUME(k.Parameter);
    this.CONSUME(Name);
    this.CONSUME(k.Is);
    this.SUBRULE(this.value);
    this.MANY(() => this.SUBRULE(this.citing));
  });

  readonly rule = this.RULE('rule', () => {
    this.CONSUME(k.Rule);
    this.SUBRULE(this.title);
    this.CONSUME(k.For);
    this.CONSUME(Name);
    this.MANY(() => this.SUBRULE(this.clause));
  });

  readonly clause = this.RULE('clause', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.when) },
      { ALT: () => this.SUBRULE(this.outcome) },
      { ALT: () => this.SUBRULE(this.duty) },
      { ALT: () => this.SUBRULE(this.overrides) },
      { ALT: () => this.SUBRULE(this.citing) },
    ]);
  });

  readonly when = this.RULE('when', () => {
    this.CONSUME(k.When);
    this.SUBRULE(this.condition);
  });

  readonly outcome = this.RULE('outcome', () => {
    this.CONSUME(k.Then);
    this.CONSUME(k.Assignee);
    this.CONSUME(k.Is);
    this.AT_LEAST_ONE_SEP({ SEP: k.Else, DEF: () => this.SUBRULE(this.path) });
  });

  readonly duty = this.RULE('duty', () => {
    this.CONSUME(k.By);
    this.SUBRULE1(this.path);
    this.OPTION(() => {
      this.CONSUME(k.Since);
      this.SUBRULE2(this.path);
      this.CONSUME(k.Starting);
      this.SUBRULE(this.value);
      this.CONSUME(k.Within);
    });
    this.AT_LEAST_ONE_SEP({ SEP: s.Comma, DEF: () => this.CONSUME(Name) });
  });

  readonly overrides = this.RULE('overrides', () => {
    this.CONSUME(k.Overrides);
    this.AT_LEAST_ONE_SEP({ SEP: s.Comma, DEF: () => this.CONSUME(Name) });
  });

  readonly citing = this.RULE('citing', () => {
    this.CONSUME(k.Citing);
    this.CONSUME(Text);
  });

  readonly condition = this.RULE('condition', () => {
    this.AT_LEAST_ONE_SEP({ SEP: k.Or, DEF: () => this.SUBRULE(this.conjunction) });
  });

  readonly conjunction = this.RULE('conjunction', () => {
    this.AT_LEAST_ONE_SEP({ SEP: k.And, DEF: () => this.SUBRULE(this.unary) });
  });

  readonly unary = this.RULE('unary', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(k.Not);
          this.SUBRULE(this.unary);
        },
      },
      {
        ALT: () => {
          this.CONSUME(s.OpenParen);
          this.SUBRULE1(this.condition);
          this.CONSUME(s.CloseParen);
        },
      },
      { ALT: () => this.SUBRULE(this.quantified) },
      { ALT: () => this.SUBRULE(this.comparison) },
    ]);
  });

  readonly quantified = this.RULE('quantified', () => {
    this.CONSUME(k.Some);
    this.SUBRULE(this.path);
    this.OPTION(() => {
      this.CONSUME(k.Where);
      this.SUBRULE(this.condition);
    });
  });

  readonly comparison = this.RULE('comparison', () => {
    this.SUBRULE(this.path);
    this.OPTION(() => {
      this.OR([
        { ALT: () => this.CONSUME(k.Is) },
        { ALT: () => this.CONSUME(k.In) },
        { ALT: () => this.CONSUME(k.Greater) },
        { ALT: () => this.CONSUME(k.NotGreater) },
      ]);
      this.AT_LEAST_ONE_SEP({ SEP: s.Comma, DEF: () => this.SUBRULE(this.value) });
    });
  });

  readonly value = this.RULE('value', () => {
    this.OR([
      { ALT: () => this.CONSUME(NumberLiteral) },
      { ALT: () => this.CONSUME(Duration) },
      { ALT: () => this.CONSUME(DateLiteral) },
      { ALT: () => this.SUBRULE(this.path) },
    ]);
  });

  readonly path = this.RULE('path', () => {
    this.AT_LEAST_ONE_SEP({ SEP: s.Dot, DEF: () => this.CONSUME(Name) });
  });

  read(input: IToken[]): unknown {
    this.input = input;
    return this.file();
  }
}

const lexer = new Lexer(tokens, { positionTracking: 'onlyOffset' });
const parser = new BareParser();

/** Lexer and parser alone. @throws Error where the text is not read to its end: then there would be nothing to compare */
export function parseBare(text: string): unknown {
  const { tokens: input, errors } = lexer.tokenize(text);
  const tree = parser.read(input);
  const [fault] = [...errors, ...parser.errors];
  if (fault !== undefined) throw new Error(`the bare parser: ${fault.message}`);
  return tree;
}
