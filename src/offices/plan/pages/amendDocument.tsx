import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Box, Line, Note } from '#web/kit/fields.tsx';
import { bytesOf, percent } from '#web/kit/figure.ts';
import { type KeptFile, useSending } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { DayPick } from '#web/kit/widgets.tsx';
import { FormFrame } from './forms/frame.tsx';
import './forms/forms.css';

interface DocumentProps {
  readonly verb: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly note: string;
  readonly deed: string;
  readonly issuer: string;
  readonly withNote?: boolean;
  readonly close: () => void;
}

/** Puts on record the document that makes something so: issuer, number, date and file. */
export default function DocumentDialog({ verb: name, input, title, note, deed, issuer: usual, withNote = false, close }: DocumentProps) {
  const [issuer, setIssuer] = useState(usual);
  const [documentNumber, setDocumentNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState('');
  const [file, setFile] = useState<KeptFile | null>(null);
  const [words, setWords] = useState('');
  const sending = useSending();
  const verb = useVerb(name);
  const submit = async () => {
    const document = { issuer, documentNumber, issuedOn, file: file?.hash ?? null };
    const answer = await verb.run({ ...input, ...document, ...(withNote && words.trim() !== '' ? { note: words.trim() } : {}) });
    if (answer.ok) close();
  };
  const take = async (chosen: FileList | null) => {
    const first = chosen?.[0];
    if (first !== undefined) setFile(await sending.send(first));
  };
  return (
    <Dialog title={title} close={close}>
      <FormFrame
        title={deed}
        note={note}
        deed={deed}
        ready={issuer.trim() !== '' && documentNumber.trim() !== '' && issuedOn !== '' && file !== null}
        running={verb.running}
        failure={verb.failure}
        fields={['issuer', 'documentNumber', 'issuedOn', 'file', 'note']}
        submit={() => void submit()}
        close={close}
      >
        <Line name="issuer" label={t('发文机关')} value={issuer} change={setIssuer} failure={verb.failure} />
        <Line name="documentNumber" label={t('文号')} value={documentNumber} change={setDocumentNumber} failure={verb.failure} />
        <Box name="issuedOn" label={t('印发日期')} failure={verb.failure}>
          {({ id }) => <DayPick id={id} value={issuedOn} change={setIssuedOn} />}
        </Box>
        <Box
          name="file"
          label={t('文件')}
          failure={verb.failure}
          note={file === null ? t('扫描件或原件。') : `${file.name} · ${bytesOf(file.bytes)}`}
        >
          {({ id }) => (
            <span className="btn s file-pick">
              {sending.share !== null
                ? t('正在送出 {share}', { share: percent(sending.share) })
                : file === null
                  ? t('选文件')
                  : t('换一份')}
              <input id={id} type="file" onChange={event => void take(event.target.files)} />
            </span>
          )}
        </Box>
        {withNote ? <Note name="note" label={t('说明')} value={words} change={setWords} optional failure={verb.failure} /> : null}
        <Complaint failure={sending.failure} />
      </FormFrame>
    </Dialog>
  );
}
