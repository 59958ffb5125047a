import { fileAddress } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import type { PhotoView } from '../types.ts';
import { stageWord } from './words.ts';

/** Photographs of a site, newest first, each with its day and its stage. */
export function Photos({ photos }: { readonly photos: readonly PhotoView[] }) {
  if (photos.length === 0) return <p className="note">{t('还没有照片。')}</p>;
  return (
    <div className="wk-photos">
      {photos.map(photo => (
        <figure key={photo.id}>
          <a href={fileAddress(photo)} download>
            <img src={fileAddress(photo)} alt={photo.note ?? photo.name} loading="lazy" />
          </a>
          <figcaption>
            {photo.takenOn} · {stageWord(photo.stage)}
            {photo.note === null ? null : <div className="note">{photo.note}</div>}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
