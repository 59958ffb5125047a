import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Box, Line } from '#web/kit/fields.tsx';
import { bytesOf, percent } from '#web/kit/figure.ts';
import { type KeptFile, useSending } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { useSession } from '#web/kit/session.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { DayPick } from '#web/kit/widgets.tsx';
import type { PlanSummary } from '../types.ts';
import { FormFrame } from './forms/frame.tsx';
import './forms/forms.css';

/** Makes a draft the plan in force, by the document that made it so. */
export default function Adopt({ plan, close }: { readonly plan: PlanSummary; readonly close: () => void }) {
  const { county } = useSession();
  const [issuer, setIssuer] = useState(plan.issuer ?? '');
  const [documentNumber, setDocumentNumber] = useState(plan.documentNumber ?? '');
  const [issuedOn, setIssuedOn] = useState(plan.issuedOn ?? '');
  const [file, setFile] = useState<KeptFile | null>(null);
  const sending = useSending();
  const verb = useVerb('plan.adopt');
  const submit = async () => {
    const answer = await verb.run({ plan: plan.id, issuer, documentNumber, issuedOn, file: file?.hash ?? null });
    if (answer.ok) close();
  };
  const take = async (chosen: FileList | null) => {
    const first = chosen?.[0];
    if (first !== undefined) setFile(await sending.send(first));
  };
  return (
    <Dialog title={t('登记印发')} close={close}>
      <FormFrame
        title={plan.title}
        note={t('印发以后，承诺开始计时、报送、监测；报表只引用已印发的规划。')}
        deed={t('登记印发')}
        ready={issuer.trim() !== '' && documentNumber.trim() !== '' && issuedOn !== '' && file !== null}
        running={verb.running}
        failure={verb.failure}
        fields={['issuer', 'documentNumber', 'issuedOn', 'file']}
        submit={() => void submit()}
        close={close}
      >
        {plan.toReview > 0 ? (
          <p className="why w-behind">{t('还有{n}项没有复核。没有接受的不算承诺，印发后不监测。', { n: plan.toReview })}</p>
        ) : null}
        <Line
          name="issuer"
          label={t('印发机关')}
          value={issuer}
          change={setIssuer}
          failure={verb.failure}
          note={t('例如{name}人民政府', { name: county.name })}
        />
        <Line name="documentNumber" label={t('文号')} value={documentNumber} change={setDocumentNumber} failure={verb.failure} />
        <Box name="issuedOn" label={t('印发日期')} failure={verb.failure}>
          {({ id }) => <DayPick id={id} value={issuedOn} change={setIssuedOn} />}
        </Box>
        <Box
          name="file"
          label={t('印发文件')}
          failure={verb.failure}
          note={file === null ? t('印发文件的扫描件或原件。') : `${file.name} · ${bytesOf(file.bytes)}`}
        >
          {({ id }) => (
            <span className="btn s file-pick">
              {sending.share === null
                ? file === null
                  ? t('选文件')
                  : t('换一份')
                : t('正在送出 {share}', { share: percent(sending.share) })}
              <input id={id} type="file" onChange={event => void take(event.target.files)} />
            </span>
          )}
        </Box>
        <Complaint failure={sending.failure} />
      </FormFrame>
    </Dialog>
  );
}
