import { either, t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { PublicPlan } from '../publish/publicPlan.ts';

/** What a release holds, line by line, for those who review it. */
export function PublishContent({ release }: { readonly release: string }) {
  const view = useView<PublicPlan>('plan.releaseContent', { release });
  if (view.value === undefined) return <Pending view={view} />;
  return (
    <div className="scroll-x">
      {view.value.chapters.map(chapter => (
        <section key={chapter.place}>
          <h3>{chapter.title}</h3>
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('项')}</th>
                <th scope="col">{t('承诺')}</th>
                <th scope="col">{t('目标')}</th>
                <th scope="col">{t('实际')}</th>
                <th scope="col">{t('责任单位')}</th>
              </tr>
            </thead>
            <tbody>
              {chapter.promises.map(one => (
                <tr key={one.number}>
                  <td className="n">{one.number}</td>
                  <th scope="row">
                    <b>{one.title}</b>
                    <div className="note ser">{one.sentence}</div>
                  </th>
                  <td>
                    {either(one.target.zh, one.target.en)} {one.by}
                  </td>
                  <td>{one.reached === null ? '' : `${either(one.reached.zh, one.reached.en)} ${one.reached.year}`}</td>
                  <td>{[one.lead, ...one.support].filter(Boolean).join('、')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
