import { Link, useParams } from '@tanstack/react-router';
import { either, t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { VersionView } from '../amend/types.ts';
import { issuedWord } from './amendWords.ts';
import './amend.css';

type Mark = VersionView['promises'][number];

/** The text cut where promises begin and end; where several share words, the first has them. */
function pieces(view: VersionView): readonly { readonly text: string; readonly at: number; readonly mark: Mark | null }[] {
  const marks = view.promises
    .filter(one => one.review === 'accepted' && one.kind !== 'baseline' && one.end > one.start)
    .toSorted((a, b) => a.start - b.start);
  const cut: { text: string; at: number; mark: Mark | null }[] = [];
  let from = 0;
  for (const mark of marks) {
    const start = Math.max(mark.start, from);
    if (start >= mark.end) continue;
    if (start > from) cut.push({ text: view.text.slice(from, start), at: from, mark: null });
    cut.push({ text: view.text.slice(start, mark.end), at: start, mark });
    from = mark.end;
  }
  return [...cut, { text: view.text.slice(from), at: from, mark: null }];
}

function Screen({ view }: { readonly view: VersionView }) {
  const { plan, version } = view;
  useTitle(t('第{n}版', { n: version.number }));
  const kept = view.promises
    .filter(one => one.number !== null && one.review === 'accepted')
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
  return (
    <>
      <div className="ph">
        <h1>{t('第{n}版', { n: version.number })}</h1>
        <span className="meta">
          <Link to="/plan/$plan/versions" params={{ plan: plan.id } as never}>
            {plan.title}
          </Link>
          {` · ${issuedWord(version)}`}
        </span>
      </div>
      <div className="page amend">
        {version.isCurrent ? null : <p className="why w-near">{t('这是旧版，现行的是第{n}版。', { n: view.last })}</p>}
        <div className="old-cols">
          <article className="old-text ser">
            {pieces(view).map(piece =>
              piece.mark === null ? (
                piece.text
              ) : (
                <Link
                  key={piece.at}
                  className="old-mark"
                  to="/plan/promises/$promise"
                  params={{ promise: piece.mark.id }}
                  title={piece.mark.title}
                >
                  {piece.text}
                </Link>
              ),
            )}
          </article>
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('项')}</th>
                <th scope="col">{t('承诺')}</th>
                <th scope="col">{t('目标')}</th>
                <th scope="col" className="n">
                  {t('期限')}
                </th>
                <th scope="col">{t('责任')}</th>
              </tr>
            </thead>
            <tbody>
              {kept.map(one => (
                <tr key={one.id}>
                  <th scope="row">{one.number}</th>
                  <td className="wrap">
                    <Link to="/plan/promises/$promise" params={{ promise: one.id }}>
                      {one.title}
                    </Link>
                  </td>
                  <td>{either(one.target, one.targetEnglish)}</td>
                  <td className="n">{one.deadline ?? plan.toYear}</td>
                  <td>{one.lead ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </>
  );
}

/** Any version of a plan, to be read as it was. */
export default function VersionPage() {
  const { plan, number } = useParams({ strict: false }) as { plan: string; number: string };
  const view = useView<VersionView>('plan.version', { plan, number: Number(number) });
  return view.value === undefined ? (
    <div className="page">
      <Pending view={view} rows={10} />
    </div>
  ) : (
    <Screen view={view.value} />
  );
}
