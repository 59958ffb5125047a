import { Complaint } from '#web/kit/complaint.tsx';
import { bytesOf } from '#web/kit/figure.ts';
import { fileAddress } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import type { ReportView } from '../tell/types.ts';
import { formWords, printWords } from './tellWords.ts';
import { usePrinting } from './useTellPrinting.ts';

/** The report in every form: printed in the background, with how far it is and a way to stop; former prints stay below. */
export function TellPrints({ report }: { readonly report: ReportView }) {
  const printing = usePrinting(report.snapshot.id);
  return (
    <section className="prints">
      <div className="forms">
        {formWords.map(([form, label]) => (
          <button key={form} type="button" className="btn" disabled={printing.form !== null} onClick={() => void printing.print(form)}>
            {t(label)}
          </button>
        ))}
      </div>
      {printing.form === null ? null : (
        <div className="row" role="status">
          <progress {...(printing.progress === null ? {} : { value: printing.progress.done, max: Math.max(1, printing.progress.of) })} />
          <span className="note">
            {printing.progress === null || printing.progress.of === 0
              ? t('正在准备…')
              : t('已排{done}／{of}段', { done: printing.progress.done, of: printing.progress.of })}
          </span>
          <button type="button" className="btn s" onClick={() => void printing.stop()}>
            {t('取消')}
          </button>
        </div>
      )}
      <Complaint failure={printing.failure} />
      {report.prints.length === 0 ? (
        <p className="note">{t('还没有印件。同一份快照、同一份文稿，任何时候印出来都一样，只有打印日期不同。')}</p>
      ) : (
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('印件')}</th>
              <th scope="col">{t('打印日期')}</th>
              <th scope="col" className="n">
                {t('大小')}
              </th>
            </tr>
          </thead>
          <tbody>
            {report.prints.map(one => (
              <tr key={one.id}>
                <th scope="row" className="wrap">
                  <a href={fileAddress(one)}>{t(printWords[one.form])}</a>
                  {one.isOld ? <span className="note"> {t('文稿后来改过')}</span> : null}
                </th>
                <td>
                  {one.printedOn} {one.printedBy}
                </td>
                <td className="n">{bytesOf(one.bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
