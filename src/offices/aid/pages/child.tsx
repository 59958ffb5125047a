import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { ChildAid, ChildInAid } from '../types.ts';
import { OUTCOMES, termWords } from './words.ts';

interface Props {
  readonly person: string | undefined;
  readonly period: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
}

const ORDER = ['entitled', 'unknown', 'yields', 'not', 'notInForce'] as const;

/** Every programme for one pupil, what they have first, each with its reasons. */
function Lines({ view }: { readonly view: ChildAid }) {
  const lines = [...view.lines].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  const sum = lines.reduce((all, line) => all + Math.round((line.yuan ?? 0) * 100), 0) / 100;
  return (
    <section aria-label={t('逐项判定')}>
      <p className="mute">
        {view.school} · {termWords(view.period)} · {t('以{day}的情况认定', { day: view.countedOn })} · {t('合计{sum}元', { sum })}
      </p>
      <ul className="aid-lines">
        {lines.map(line => (
          <li key={line.programme} className={line.outcome}>
            <div className="aid-head">
              <span className="aid-kind">{line.kind}</span>
              <b>{line.programme}</b>
              <span className="r">{line.yuan === null ? t(OUTCOMES[line.outcome]) : t('{sum}元', { sum: line.yuan.toFixed(2) })}</span>
            </div>
            {line.missing.length > 0 ? <p className="aid-wait">{t('缺少：{what}', { what: line.missing.join('、') })}</p> : null}
            <p className="mute">{line.because}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Pupils in aid, and for the one chosen what each programme comes to. */
export function Child({ person, period, go }: Props) {
  const term = period === undefined ? {} : { period };
  const list = useView<readonly ChildInAid[]>('aid.childrenInAid', term, { keep: true });
  const one = useView<ChildAid | null>('aid.childAid', person === undefined ? null : { person, ...term }, { keep: true });
  if (list.value === undefined) return <Pending view={list} rows={8} />;
  if (list.value.length === 0)
    return <Nothing title={t('还没有受助学生')} detail={t('先在“家庭经济困难认定”里登记，或按规则认定一个资助项目。')} />;
  return (
    <div className="aid-cols">
      <ul className="aid-children" aria-label={t('受助学生')}>
        {list.value.map(each => (
          <li key={each.person}>
            <button type="button" aria-current={each.person === person} onClick={() => go({ person: each.person })}>
              <b>{each.name}</b>
              <span className="mute">{each.school}</span>
              <span className="r">
                {each.programmes === 0 ? t('未认定项目') : t('{n}项 {sum}元', { n: each.programmes, sum: each.yuan })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {person === undefined ? (
        <p className="mute">{t('选一名学生，看每个项目享受与否和理由。')}</p>
      ) : one.value === undefined ? (
        <Pending view={one} rows={6} />
      ) : one.value === null ? (
        <p className="mute">{t('这名学生在这一学期没有学籍。')}</p>
      ) : (
        <Lines view={one.value} />
      )}
    </div>
  );
}
