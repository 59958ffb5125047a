import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Box, Note } from '#web/kit/fields.tsx';
import { bytesOf, percent } from '#web/kit/figure.ts';
import { type KeptFile, useSending } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { FormFrame } from './forms/frame.tsx';
import './forms/forms.css';

interface BeginProps {
  readonly plan: string;
  readonly way: 'form' | 'text';
  readonly opened: (amendment: string) => void;
  readonly close: () => void;
}

/** Begins an amendment: by form, or by the revised text as a file or pasted. */
export default function Begin({ plan, way, opened, close }: BeginProps) {
  const [reason, setReason] = useState('');
  const [text, setText] = useState('');
  const [file, setFile] = useState<KeptFile | null>(null);
  const sending = useSending();
  const verb = useVerb<{ readonly amendment: string }>(way === 'form' ? 'plan.openAmendment' : 'plan.amendText');
  const submit = async () => {
    const given = way === 'form' ? {} : file === null ? { text } : { file: file.hash };
    const answer = await verb.run({ plan, reason: reason.trim(), ...given });
    if (answer.ok) opened(answer.value.amendment);
  };
  const take = async (chosen: FileList | null) => {
    const first = chosen?.[0];
    if (first !== undefined) setFile(await sending.send(first));
  };
  const title = way === 'form' ? t('逐项修订') : t('读入修订文本');
  return (
    <Dialog title={title} close={close}>
      <FormFrame
        title={title}
        isTitled={false}
        note={
          way === 'form'
            ? t('选出要改的承诺，一项项改好，再登记修订文件。登记以前读者看到的仍是现行版本。')
            : t('玉衡读出修订文本里的承诺，与现行的逐一配对，由您核定每一处差异，再登记修订文件。')
        }
        deed={way === 'form' ? t('起草修订') : t('读出差异')}
        ready={reason.trim() !== '' && (way === 'form' || file !== null || text.trim() !== '')}
        running={verb.running}
        failure={verb.failure}
        fields={['reason', 'file', 'text']}
        submit={() => void submit()}
        close={close}
      >
        <Note name="reason" label={t('修订事由')} value={reason} change={setReason} rows={2} failure={verb.failure} />
        {way === 'form' ? null : (
          <>
            <Box
              name="file"
              label={t('修订文件')}
              failure={verb.failure}
              note={file === null ? t('.docx、带文字的 .pdf、.txt、.html。') : `${file.name} · ${bytesOf(file.bytes)}`}
            >
              {({ id }) => (
                <span className="btn s file-pick">
                  {sending.share !== null
                    ? t('正在送出 {share}', { share: percent(sending.share) })
                    : file === null
                      ? t('选文件')
                      : t('换一份')}
                  <input id={id} type="file" accept=".txt,.docx,.pdf,.html,.htm" onChange={event => void take(event.target.files)} />
                </span>
              )}
            </Box>
            {file === null ? (
              <Note
                name="text"
                label={t('或贴上全文')}
                value={text}
                change={setText}
                rows={8}
                failure={verb.failure}
                note={t('{n}个字', { n: text.length })}
              />
            ) : null}
            <Complaint failure={sending.failure} />
          </>
        )}
      </FormFrame>
    </Dialog>
  );
}
