import { Link } from '@tanstack/react-router';
import { dayInSentence } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { ChecksView } from '../types.ts';
import { said } from './words.ts';

type Draw = ChecksView['draws'][number];

function Sample({ draw, mayCheck }: { readonly draw: Draw; readonly mayCheck: boolean }) {
  const open = draw.drawn.filter(one => one.check === null).length;
  return (
    <section className="tr-draw">
      <h2 className="tr-h2">
        <Link to={`/ledger/trainingDraw/${draw.id}` as never}>{draw.occasion}</Link>
      </h2>
      <p className="note">
        {t('名单{n}个，抽{places}个', { n: draw.candidates, places: draw.places })} ·{' '}
        {t('名单确定于{day}', { day: dayInSentence(draw.listedOn) })}
        {draw.seed === null
          ? ''
          : ` · ${t('种子{seed}，{source}，见证人{witness}', { seed: draw.seed, source: draw.seedSource ?? '', witness: draw.witness ?? '' })}`}
      </p>
      {draw.drawnOn === null ? (
        <p>
          {t('名单已定，等待抽签。')}{' '}
          {mayCheck ? (
            <Link to={`/ledger/trainingDraw/${draw.id}` as never} search={{ deed: 'training.drawLots' } as never}>
              {t('去抽签')}
            </Link>
          ) : null}
        </p>
      ) : (
        <div className="pt-scroll">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('抽中')}</th>
                <th scope="col">{t('抽查结论')}</th>
                <th scope="col">{t('检查发现')}</th>
                <th scope="col">{t('检查日期')}</th>
              </tr>
            </thead>
            <tbody>
              {draw.drawn.map(({ number, check }) => (
                <tr key={number}>
                  <th scope="row">{check === null ? number : <Link to={`/ledger/spotCheck/${check.id}` as never}>{number}</Link>}</th>
                  {check === null ? (
                    <td colSpan={3}>
                      {mayCheck ? (
                        <Link
                          to={'/ledger/spotCheck' as never}
                          search={{ deed: 'training.recordCheck', given: { draw: draw.id, number } } as never}
                        >
                          {t('登记抽查结果')}
                        </Link>
                      ) : (
                        <span className="pt-late">{t('未查')}</span>
                      )}
                    </td>
                  ) : (
                    <>
                      <td className={check.verdict === 'toCorrect' ? 'pt-late' : ''}>{said(check.label)}</td>
                      <td>{check.findings}</td>
                      <td>{check.checkedOn}</td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open > 0 ? <p className="note pt-late">{t('还有{n}处没有查', { n: open })}</p> : null}
    </section>
  );
}

/** The draws, each with what was found at the places drawn; the public page shows how each can be drawn again. */
export function Checks() {
  const found = useView<ChecksView>('training.checks', {});
  const { account } = useSession();
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  const mayCheck = holds(account, 'trainingOffice');
  return (
    <>
      <div className="row pt-pick">
        <a href="/public/training/draws" target="_blank" rel="noreferrer">
          {t('抽签公示页（任何人可查看、可重抽核对）')}
        </a>
        <span className="r row no-print">
          {mayCheck ? (
            <Link className="btn" to={'/ledger/trainingDraw' as never} search={{ deed: 'training.closeFrame' } as never}>
              {t('确定抽查名单')}
            </Link>
          ) : null}
          <a className="btn" href="/api/exports/training.checks.xlsx">
            {t('导出')}
          </a>
        </span>
      </div>
      {view.draws.length === 0 ? (
        <Nothing title={t('还没有抽签。')} />
      ) : (
        view.draws.map(one => <Sample key={one.id} draw={one} mayCheck={mayCheck} />)
      )}
    </>
  );
}
