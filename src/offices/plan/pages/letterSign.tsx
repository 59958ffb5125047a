import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Box, Line } from '#web/kit/fields.tsx';
import { type KeptFile, useSending } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { LetterView } from '../own/types.ts';
import { FormFrame } from './forms/frame.tsx';
import './forms/forms.css';

/** Puts on record that a letter was signed: the day, and the scan where there is one. */
export function LetterSign({ letter, close }: { readonly letter: LetterView; readonly close: () => void }) {
  const [signedOn, setSignedOn] = useState('');
  const [file, setFile] = useState<KeptFile | null>(null);
  const sending = useSending();
  const verb = useVerb('plan.signLetter');
  const submit = async () => {
    const answer = await verb.run({ letter: letter.id, version: letter.version, signedOn, file: file?.hash ?? null });
    if (answer.ok) close();
  };
  const take = async (chosen: FileList | null) => {
    const first = chosen?.[0];
    if (first !== undefined) setFile(await sending.send(first));
  };
  return (
    <Dialog title={t('登记签订')} close={close}>
      <FormFrame
        title={t('{body}{year}年目标责任书', { body: letter.body, year: letter.year })}
        note={t('签订以后条款不能再改，年底由单位逐条自评。')}
        deed={t('登记签订')}
        ready={signedOn !== ''}
        running={verb.running}
        failure={verb.failure}
        fields={['signedOn', 'file']}
        submit={() => void submit()}
        close={close}
      >
        <Line name="signedOn" label={t('签订日期')} type="date" value={signedOn} change={setSignedOn} failure={verb.failure} />
        <Box name="file" label={t('扫描件')} failure={verb.failure} optional note={file?.name ?? ''}>
          {({ id }) => (
            <span className="btn s file-pick">
              {file === null ? t('选文件') : t('换一份')}
              <input id={id} type="file" onChange={event => void take(event.target.files)} />
            </span>
          )}
        </Box>
        <Complaint failure={sending.failure} />
      </FormFrame>
    </Dialog>
  );
}
