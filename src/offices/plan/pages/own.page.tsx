import { t } from '#web/kit/language.ts';
import { Matrix } from './matrix.tsx';
import { OwnFrame, sheetAddress } from './ownFrame.tsx';

/** The responsibility matrix of the plan in force. */
export default function OwnPage() {
  return (
    <OwnFrame
      title={t('责任矩阵')}
      actions={plan => (
        <>
          <a className="btn" href={sheetAddress('plan.matrix', { plan: plan.id })}>
            {t('导出表格')}
          </a>
          <button type="button" className="btn" onClick={() => window.print()}>
            {t('打印')}
          </button>
        </>
      )}
    >
      {plan => <Matrix plan={plan.id} />}
    </OwnFrame>
  );
}
