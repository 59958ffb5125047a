import { Complaint } from '#web/kit/complaint.tsx';
import { figure } from '#web/kit/figure.ts';
import { fileAddress } from '#web/kit/files.ts';
import { either, t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { ProcessingLine } from '../types.ts';
import { STANDINGS } from './words.ts';

const named = (one: { readonly label: string; readonly english: string | null }) => either(one.label, one.english ?? one.label);

function Line({ line }: { readonly line: ProcessingLine }) {
  const isBad = line.assessment === 'missing' || line.assessment === 'overdue';
  return (
    <tr>
      <th scope="row">
        {named(line)}
        <small>
          {either(line.office, line.officeEnglish ?? line.office)} · {line.register}
        </small>
        {line.isOfMinors ? <em className="pv-flag">{t('未成年人')}</em> : null}
        {line.consent === null ? null : <em className="pv-flag">{t('须监护人同意')}</em>}
      </th>
      <td className="wrap" data-label={t('目的和依据')}>
        {line.purpose}
        <small>{line.basis}</small>
      </td>
      <td className="wrap" data-label={t('敏感项')}>
        {line.sensitive.map(named).join(t('、')) || '—'}
      </td>
      <td className="wrap" data-label={t('谁能查看')}>
        {line.readers.map(named).join(t('、')) || t('不列出，只在本科室页面里用')}
      </td>
      <td className="n" data-label={t('行数')}>
        {figure(line.rows)}
      </td>
      <td className="wrap" data-label={t('保存')}>
        {line.retention}
        {line.keepMonths === null ? null : <small>{t('设定{n}个月', { n: line.keepMonths })}</small>}
      </td>
      <td data-label={t('影响评估')} className={isBad ? 'pv-bad' : ''}>
        {t(STANDINGS[line.assessment])}
      </td>
    </tr>
  );
}

/** The list of processing activities, drawn from the declarations. */
export function Processing() {
  const found = useView<readonly ProcessingLine[]>('privacy.processing', {});
  const print = useVerb<{ file: string; name: string }>('privacy.printProcessing');
  const lines = found.value;
  if (lines === undefined) return <Pending view={found} rows={12} />;
  const take = async () => {
    const answer = await print.run({});
    if (answer.ok) window.location.assign(fileAddress({ hash: answer.value.file, name: answer.value.name }));
  };
  return (
    <>
      <p className="pv-lead">
        {t('{n}个台账含个人信息，{m}个涉及未成年人。清单由台账的声明生成，改了声明就改了清单。', {
          n: lines.length,
          m: lines.filter(one => one.isOfMinors).length,
        })}
        <span className="row no-print">
          <button type="button" className="btn" disabled={print.running} onClick={() => void take()}>
            {t('生成Word')}
          </button>
          <a className="btn" href="/api/exports/privacy.processing.xlsx">
            {t('导出表格')}
          </a>
        </span>
      </p>
      <Complaint failure={print.failure} />
      <table className="tl pv-table pv-wide">
        <thead>
          <tr>
            <th scope="col">{t('台账')}</th>
            <th scope="col">{t('目的和依据')}</th>
            <th scope="col">{t('敏感项')}</th>
            <th scope="col">{t('谁能查看')}</th>
            <th scope="col" className="n">
              {t('行数')}
            </th>
            <th scope="col">{t('保存')}</th>
            <th scope="col">{t('影响评估')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <Line key={line.register} line={line} />
          ))}
        </tbody>
      </table>
    </>
  );
}
