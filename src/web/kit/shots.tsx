import { useState } from 'react';
import { Complaint } from './complaint.tsx';
import { bytesOf, percent } from './figure.ts';
import { fileAddress, type KeptFile, useSending } from './files.ts';
import { t } from './language.ts';
import { madeSmall } from './picture.ts';
import './shots.css';

interface ShotsProps {
  /** How many are taken at most; nine where left out. */
  readonly most?: number;
  readonly shots: readonly KeptFile[];
  readonly change: (shots: readonly KeptFile[]) => void;
}

/** Photographs taken on the spot or chosen, made small in the browser and sent at once. */
export function Shots({ shots, change, most = 9 }: ShotsProps) {
  const sending = useSending();
  const [unread, setUnread] = useState<readonly string[]>([]);
  const add = async (chosen: FileList | null) => {
    setUnread([]);
    let held = shots;
    for (const file of [...(chosen ?? [])].slice(0, most - shots.length)) {
      const small = await madeSmall(file);
      if (small === null) {
        setUnread(before => [...before, file.name]);
        continue;
      }
      const kept = await sending.send(small);
      if (kept === null) continue;
      held = [...held.filter(one => one.hash !== kept.hash), kept];
      change(held);
    }
  };
  const take = (box: HTMLInputElement) =>
    void add(box.files).then(() => {
      box.value = '';
    });
  return (
    <div>
      {shots.length === 0 ? null : (
        <div className="shots">
          {shots.map(shot => (
            <div className="shot" key={shot.hash}>
              <img src={fileAddress(shot)} alt={t('待报送的照片')} />
              <span className="note">{bytesOf(shot.bytes)}</span>
              <button type="button" onClick={() => change(shots.filter(one => one !== shot))}>
                {t('拿掉')}
              </button>
            </div>
          ))}
        </div>
      )}
      {shots.length >= most ? null : (
        <div className="shot-picks">
          <label className="btn shot-pick">
            {sending.share === null ? t('拍照') : t('正在送出 {share}', { share: percent(sending.share) })}
            <input type="file" accept="image/*" capture="environment" onChange={event => take(event.target)} />
          </label>
          <label className="btn shot-pick">
            {t('从相册选')}
            <input type="file" accept="image/*" multiple onChange={event => take(event.target)} />
          </label>
        </div>
      )}
      {unread.map(name => (
        <p className="bad-word" key={name}>
          {t('“{name}”打不开，请换一张 .jpg 或 .png 照片。', { name })}
        </p>
      ))}
      <Complaint failure={sending.failure} />
    </div>
  );
}
