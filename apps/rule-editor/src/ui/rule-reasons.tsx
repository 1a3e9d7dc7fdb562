import type { Span } from '@shouze/dsl';
import { useWording } from '../wording/use-wording.ts';
import type { AtomView, RuleView } from '../worker/protocol.ts';
import { FailsIcon, HoldsIcon, OpenIcon } from './icons.tsx';
import styles from './rule-reasons.module.css';

export interface RuleReasonsProps {
  readonly rules: readonly RuleView[];
  /** Bars exclude persons; they neither win nor lose. */
  readonly bars: boolean;
  readonly onGoTo: (span: Span) => void;
}

/** Each rule with the atoms that made it hold or fail; a click goes to its place in the text. */
export function RuleReasons({ rules, bars, onGoTo }: RuleReasonsProps) {
  return (
    <ul className={styles.rules}>
      {rules.map((rule) => (
        <Rule key={`${rule.at.file}:${rule.at.start}`} rule={rule} bars={bars} onGoTo={onGoTo} />
      ))}
    </ul>
  );
}

function Rule({
  rule,
  bars,
  onGoTo,
}: {
  readonly rule: RuleView;
  readonly bars: boolean;
  readonly onGoTo: (span: Span) => void;
}) {
  const { t, say } = useWording();
  const label = bars ? t(rule.truth === 'true' ? 'why.barHolds' : 'why.barNot') : t(`why.role.${rule.role}`);
  return (
    <li
      className={styles.rule}
      data-role={bars ? 'bar' : rule.role}
      data-testid="why-rule"
      data-rule={rule.rule}
    >
      <button type="button" className={styles.heading} title={t('why.goto')} onClick={() => onGoTo(rule.at)}>
        <TruthSign truth={rule.truth} />
        <span className={styles.name}>{say(rule.name)}</span>
        <span className={styles.role}>{label}</span>
      </button>
      {rule.overriddenBy.length > 0 && (
        <p className={styles.aside}>
          {t('why.overriddenBy', { rules: rule.overriddenBy.map(say).join(t('listSeparator')) })}
        </p>
      )}
      {rule.atoms.length > 0 && (
        <ul className={styles.atoms}>
          {rule.atoms.map((atom, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one atom may be read on several elements.
            <Atom key={`${atom.at.start}:${place}`} atom={atom} onGoTo={onGoTo} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Atom({ atom, onGoTo }: { readonly atom: AtomView; readonly onGoTo: (span: Span) => void }) {
  const { t, say } = useWording();
  return (
    <li>
      <button
        type="button"
        className={styles.atom}
        data-truth={atom.truth}
        data-testid="why-atom"
        title={t('why.goto')}
        onClick={() => onGoTo(atom.at)}
      >
        <span className={styles.text}>{atom.text}</span>
        {atom.saw.map(({ path, value }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an atom may read one path twice.
          <span key={`${path.zh}:${place}`} className={styles.saw}>
            {!atom.text.includes(say(path)) && say(path)}
            <span className={styles.value}>{value ? say(value) : t('why.unknown')}</span>
          </span>
        ))}
        {atom.element !== null && <span className={styles.element}>{atom.element}</span>}
      </button>
    </li>
  );
}

function TruthSign({ truth }: { readonly truth: RuleView['truth'] }) {
  return (
    <span className={styles.truth} data-truth={truth}>
      {truth === 'true' ? <HoldsIcon /> : truth === 'false' ? <FailsIcon /> : <OpenIcon />}
    </span>
  );
}
