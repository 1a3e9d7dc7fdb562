import type {
  BasicType,
  EntityDeclaration,
  EnumDeclaration,
  ExtensionDeclaration,
  FieldDeclaration,
  Literal,
  MatterDeclaration,
  OrderKey,
  Path,
  Title,
  TypeReference,
  WordDeclaration,
} from '../ast.ts';
import * as t from '../tokens.ts';
import { keywordTokens as k } from '../tokens.ts';
import { noComments } from './base.ts';
import { RuleClauseParser } from './rules.ts';

interface Body {
  readonly fields: readonly FieldDeclaration[];
  readonly order: readonly OrderKey[];
}

/** Enums, words, entities and matters. */
export class VocabularyParser extends RuleClauseParser {
  readonly enum_ = this.RULE('enum', (): EnumDeclaration => {
    const first = this.LA(1);
    this.CONSUME(k.Enum);
    const title = this.SUBRULE(this.title);
    const members = this.SUBRULE(this.enumMembers);
    return { kind: 'enum', title, members, comments: noComments, span: this.spanFrom(first) };
  });

  readonly enumMembers = this.RULE('enumMembers', (): readonly Title[] => {
    const members: Title[] = [];
    this.CONSUME(t.OpenBrace);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => members.push(this.SUBRULE(this.title)) });
    this.CONSUME(t.CloseBrace);
    return members;
  });

  readonly word = this.RULE('word', (): WordDeclaration => {
    const first = this.LA(1);
    const kind = this.OR([
      { ALT: () => this.following(k.Unit, () => 'unit' as const) },
      { ALT: () => this.following(k.Position, () => 'position' as const) },
      { ALT: () => this.following(k.Role, () => 'role' as const) },
      { ALT: () => this.following(k.Action, () => 'action' as const) },
    ]);
    const title = this.SUBRULE(this.title);
    return { kind, title, comments: noComments, span: this.spanFrom(first) };
  });

  readonly entity = this.RULE('entity', (): EntityDeclaration => {
    const first = this.LA(1);
    this.CONSUME(k.Entity);
    const title = this.SUBRULE(this.title);
    const body = this.SUBRULE(this.body);
    return {
      kind: 'entity',
      title,
      ...this.ACTION(() => body),
      comments: noComments,
      span: this.spanFrom(first),
    };
  });

  readonly matter = this.RULE('matter', (): MatterDeclaration => {
    const first = this.LA(1);
    this.CONSUME(k.Matter);
    const title = this.SUBRULE(this.title);
    const body = this.SUBRULE(this.body);
    return {
      kind: 'matter',
      title,
      fields: this.ACTION(() => body.fields),
      comments: noComments,
      span: this.spanFrom(first),
    };
  });

  readonly extension = this.RULE('extension', (): ExtensionDeclaration => {
    const first = this.LA(1);
    this.CONSUME(k.Extend);
    const head = { comments: noComments };
    return this.pick<ExtensionDeclaration>([
      {
        ALT: () => {
          this.CONSUME(k.Enum);
          const name = this.SUBRULE1(this.name);
          const members = this.SUBRULE(this.enumMembers);
          return {
            kind: 'extension',
            of: 'enum',
            name,
            members,
            fields: [],
            ...head,
            span: this.spanFrom(first),
          };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.Entity);
          const name = this.SUBRULE2(this.name);
          const body = this.SUBRULE1(this.body);
          const fields = this.ACTION(() => body.fields);
          return {
            kind: 'extension',
            of: 'entity',
            name,
            members: [],
            fields,
            ...head,
            span: this.spanFrom(first),
          };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.Matter);
          const name = this.SUBRULE3(this.name);
          const body = this.SUBRULE2(this.body);
          const fields = this.ACTION(() => body.fields);
          return {
            kind: 'extension',
            of: 'matter',
            name,
            members: [],
            fields,
            ...head,
            span: this.spanFrom(first),
          };
        },
      },
    ]);
  });

  readonly body = this.RULE('body', (): Body => {
    const fields: FieldDeclaration[] = [];
    let order: readonly OrderKey[] = [];
    this.CONSUME(t.OpenBrace);
    this.MANY(() => {
      const line = this.SUBRULE(this.bodyLine);
      this.ACTION(() => {
        if ('order' in line) order = line.order;
        else fields.push(line);
      });
    });
    this.CONSUME(t.CloseBrace);
    return { fields, order };
  });

  readonly bodyLine = this.RULE('bodyLine', (): FieldDeclaration | { readonly order: readonly OrderKey[] } =>
    this.pick<FieldDeclaration | { readonly order: readonly OrderKey[] }>([
      { ALT: () => this.SUBRULE(this.field) },
      { ALT: () => ({ order: this.SUBRULE(this.order) }) },
    ]),
  );

  readonly field = this.RULE('field', (): FieldDeclaration => {
    const first = this.LA(1);
    const title = this.SUBRULE(this.title);
    let optional = false;
    let asOf = false;
    let fallback: Literal | Path | null = null;
    this.CONSUME(t.Colon);
    const type = this.SUBRULE(this.typeReference);
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(k.Optional);
            optional = true;
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.Default);
            fallback = this.SUBRULE(this.value) as Literal | Path;
          },
        },
        {
          ALT: () => {
            this.SUBRULE(this.asOf);
            asOf = true;
          },
        },
      ]),
    );
    this.OPTION(() => this.CONSUME(t.Comma));
    return {
      kind: 'field',
      title,
      type,
      optional,
      default: fallback,
      asOf,
      comments: noComments,
      span: this.spanFrom(first),
    };
  });

  /** `基准`, `as of`. */
  readonly asOf = this.RULE('asOf', () => {
    this.OR([
      { ALT: () => this.CONSUME(k.AsOf) },
      {
        ALT: () => {
          this.CONSUME(k.AsEn);
          this.CONSUME(k.OfEn);
        },
      },
    ]);
  });

  readonly order = this.RULE('order', (): readonly OrderKey[] => {
    const keys: OrderKey[] = [];
    this.CONSUME(k.Order);
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => keys.push(this.SUBRULE(this.orderKey)) });
    return keys;
  });

  readonly orderKey = this.RULE('orderKey', (): OrderKey => {
    const first = this.LA(1);
    const field = this.SUBRULE(this.name);
    let direction: OrderKey['direction'] = null;
    this.OPTION(() => {
      direction = this.SUBRULE(this.direction);
    });
    return { field, direction, span: this.spanFrom(first) };
  });

  readonly typeReference = this.RULE('typeReference', (): TypeReference => {
    const first = this.LA(1);
    let list = false;
    // `list of prior`
    this.OPTION1(() => {
      this.CONSUME1(k.List);
      this.CONSUME(k.OfEn);
      list = true;
    });
    const type = this.pick<TypeReference['type']>([
      { ALT: () => this.SUBRULE(this.basicType) },
      { ALT: () => this.SUBRULE(this.name) },
    ]);
    this.OPTION2(() => {
      this.CONSUME2(k.List);
      list = true;
    });
    return { type, list, span: this.spanFrom(first) };
  });

  readonly basicType = this.RULE(
    'basicType',
    (): BasicType =>
      this.OR([
        { ALT: () => this.following(k.TextType, () => 'text' as const) },
        { ALT: () => this.following(k.YesNoType, () => 'yesno' as const) },
        { ALT: () => this.following(k.IntegerType, () => 'integer' as const) },
        { ALT: () => this.following(k.MoneyType, () => 'money' as const) },
        { ALT: () => this.following(k.DateType, () => 'date' as const) },
        { ALT: () => this.following(k.PersonType, () => 'person' as const) },
        { ALT: () => this.following(k.Unit, () => 'unit' as const) },
        { ALT: () => this.following(k.CaseNumberType, () => 'case_number' as const) },
      ]),
  );
}
