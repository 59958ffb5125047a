import { useState } from 'react';
import { bytesOf, percent } from '../../../kit/figure.ts';
import { type KeptFile, useSending } from '../../../kit/files.ts';
import { either, t } from '../../../kit/language.ts';
import { isPicture, madeSmall } from '../../../kit/picture.ts';

interface FileBoxProps {
  readonly id: string;
  readonly value: string;
  readonly change: (hash: string) => void;
  /** The name under which a stored file is known. */
  readonly known?: string | undefined;
}

/** A file to be sent: chosen, dropped or photographed; it is kept at once and named in the deed by its hash. A picture is made small first. */
export function FileBox({ id, value, change, known }: FileBoxProps) {
  const [file, setFile] = useState<KeptFile | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const sending = useSending();
  const take = async (chosen: FileList | null) => {
    const first = chosen?.[0];
    if (first === undefined) return;
    setUnread(null);
    const sent = isPicture(first) ? await madeSmall(first) : first;
    if (sent === null) return setUnread(first.name);
    const kept = await sending.send(sent);
    if (kept === null) return;
    setFile(kept);
    change(kept.hash);
  };
  const shown = value === '' ? null : file?.hash === value ? `${file.name} · ${bytesOf(file.bytes)}` : (known ?? t('已有文件'));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the box takes a dropped file; the button beside does the same
    <div
      className="lg-drop"
      onDragOver={event => event.preventDefault()}
      onDrop={event => {
        event.preventDefault();
        void take(event.dataTransfer.files);
      }}
    >
      <span className="btn s file-pick">
        {value === '' ? t('选择文件') : t('换一份')}
        <input id={id} type="file" onChange={event => void take(event.target.files)} />
      </span>
      {sending.share === null ? null : <span className="note">{t('正在送出 {share}', { share: percent(sending.share) })}</span>}
      {shown === null ? null : (
        <span className="lg-kept">
          {shown}{' '}
          <button type="button" className="as-link" onClick={() => change('')}>
            {t('去掉')}
          </button>
        </span>
      )}
      {unread === null ? null : <span className="bad-word">{t('“{name}”打不开，请换一张 .jpg 或 .png 照片。', { name: unread })}</span>}
      {sending.failure === null ? null : (
        <span className="bad-word">
          {sending.failure.problems.map(problem => either(problem.message, problem.english)).join(' ') || t('没有送到，请再选一次。')}
        </span>
      )}
    </div>
  );
}
