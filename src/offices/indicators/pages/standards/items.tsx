import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { languageNow, t, zh } from '#web/kit/language.ts';
import type { ItemLine } from '../../standards/itemLines.ts';
import type { RuleLine } from '../../standards/ruleLines.ts';
import type { StandardBoard } from '../../standards/views.ts';
import { Verdict } from './verdict.tsx';
import { named, STAGES, VERIFIED } from './words.ts';

const GROUPS = [
  ['G', zh('政府保障')],
  ['Q', zh('教育质量')],
  ['R', zh('社会认可度')],
  ['V', zh('一票否决')],
] as const;

function Why({ one }: { readonly one: ItemLine }) {
  const told = [
    one.figure === null ? '' : figure(one.figure),
    one.remark ?? '',
    one.failing.length > 0 ? t('未做到：{names}', { names: one.failing.join('、') }) : '',
    one.by === null && one.open.length > 0 ? t('缺数：{names}', { names: one.open.join('、') }) : '',
    one.responsible === null ? '' : t('责任单位：{name}', { name: one.responsible }),
    one.proofs > 0 ? t('佐证{n}份', { n: one.proofs }) : '',
  ].filter(word => word !== '');
  return <>{told.join('；')}</>;
}

/** Guarantees, quality, recognition and what forbids: what figures decide by themselves and what the bureau settled by evidence. */
export function Items({ items, year }: { readonly items: readonly ItemLine[]; readonly year: number }) {
  return (
    <>
      <p className="note">
        {t('由各校数据能算出的自动判定；其余由规划科按佐证认定。')}{' '}
        <Link to={'/ledger/standardItem' as never} search={{ where: JSON.stringify({ year }) } as never}>
          {t('认定标准项目')}
        </Link>
      </p>
      {GROUPS.map(([letter, label]) => {
        const own = items.filter(one => one.item.startsWith(letter));
        return own.length === 0 ? null : (
          <section key={letter} className="sd-stage">
            <h2>
              {t(label)}
              <small>{t('{met}/{n}项达到', { met: own.filter(one => one.isMet === true).length, n: own.length })}</small>
            </h2>
            <div className="scroll-x">
              <table className="tl sd-items">
                <tbody>
                  {own.map(one => (
                    <tr key={one.item}>
                      <td className="mute">{one.item}</td>
                      <th scope="row" className="wrap">
                        {one.text} {one.v === 'two' ? null : <span className="mute">（{t(VERIFIED[one.v] ?? '一个来源')}）</span>}
                      </th>
                      <td>
                        <Verdict passes={one.isMet} />
                      </td>
                      <td>{one.by === 'figures' ? t('数据判定') : one.by === 'evidence' ? t('佐证认定') : t('待认定')}</td>
                      <td className="wrap">
                        <Why one={one} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        );
      })}
    </>
  );
}

/** A rule with its figure against its limit. */
export function RuleRow({ rule, head }: { readonly rule: RuleLine; readonly head?: string }) {
  return (
    <tr>
      {head === undefined ? null : <th scope="row">{head}</th>}
      <td className="wrap">
        {named(rule)}
        <span className="mute"> {languageNow() === 'zh' ? rule.document : ''}</span>
      </td>
      <td className="n">{figure(rule.value === null ? null : Math.round(rule.value * 100) / 100)}</td>
      <td className="n">
        {rule.operator === '<=' ? '≤' : '≥'} {rule.limit}
      </td>
      <td>
        <Verdict passes={rule.holds} />
      </td>
      <td className="wrap">{rule.missing.length === 0 ? '' : t('缺：{names}', { names: rule.missing.join('、') })}</td>
    </tr>
  );
}

/** Rules of the county, and stages of schools that do not keep one. */
export function Rules({ county, broken }: Pick<StandardBoard, 'county' | 'broken'>) {
  return (
    <>
      <section className="sd-stage">
        <h2>{t('全县')}</h2>
        <div className="scroll-x">
          <table className="tl">
            <tbody>
              {county.map(rule => (
                <RuleRow key={rule.code} rule={rule} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="sd-stage">
        <h2>
          {t('未做到的学校')}
          <small>{t('班额、规模、专用教室、编制、双减与五项管理')}</small>
        </h2>
        {broken.length === 0 ? (
          <p className="note">{t('没有一所学校违反能算出的规则。')}</p>
        ) : (
          <div className="scroll-x">
            <table className="tl">
              <tbody>
                {broken.map(one => (
                  <RuleRow
                    key={`${one.organisation}${one.stage}${one.rule.code}`}
                    rule={one.rule}
                    head={`${one.name}（${t(STAGES[one.stage])}）`}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  );
}
