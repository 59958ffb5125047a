import { type FormEvent, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Line, Note, typedFigure } from '#web/kit/fields.tsx';
import { figure } from '#web/kit/figure.ts';
import type { KeptFile } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { Shots } from '#web/kit/shots.tsx';
import { useVerb } from '#web/kit/useVerb.ts';
import type { OwnProject } from '../types.ts';

/** How far a project is, with photographs; a project that is not being built takes photographs alone. */
export function ReportForm({
  project,
  today,
  done,
}: {
  readonly project: OwnProject;
  readonly today: string;
  readonly done: (said: string) => void;
}) {
  const [percent, setPercent] = useState('');
  const [note, setNote] = useState('');
  const [shots, setShots] = useState<readonly KeptFile[]>([]);
  const report = useVerb('works.reportProgress');
  const photo = useVerb('works.addPhoto');
  const said = note.trim() === '' ? {} : { note: note.trim() };
  const clear = (words: string) => {
    setPercent('');
    setNote('');
    setShots([]);
    done(words);
  };
  const sendReport = async () => {
    const photos = shots.map(shot => ({ file: shot.hash, takenOn: today, ...said }));
    const answer = await report.run({ project: project.id, percent: typedFigure(percent), ...said, photos });
    if (answer.ok) clear(t('已报送 {percent}%，照片{n}张。', { percent, n: shots.length }));
  };
  const sendPhotos = async () => {
    for (const shot of shots) {
      const answer = await photo.run({ project: project.id, file: shot.hash, takenOn: today, ...said });
      if (!answer.ok) return;
    }
    clear(t('已上传照片{n}张。', { n: shots.length }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void (project.isBuilding ? sendReport() : sendPhotos());
  };
  const running = report.running || photo.running;
  return (
    <form onSubmit={submit}>
      {project.isBuilding ? (
        <Line
          name="percent"
          label={t('形象进度（%）')}
          value={percent}
          change={setPercent}
          numeric
          failure={report.failure}
          note={
            project.progress === null
              ? t('还没有审定过的进度。')
              : t('上次审定 {percent}%。写到现在干成了百分之几。', { percent: figure(project.progress) })
          }
        />
      ) : (
        <p className="note">{t('这个项目不在施工，只上传照片。')}</p>
      )}
      <div className="fld tall">
        <span className="lb">{t('现场照片')}</span>
        <div>
          <Shots shots={shots} change={setShots} />
          <div className="note">{t('拍建筑和场地，不拍学生的脸；照片在手机上先缩小，拍摄地点不带走。')}</div>
        </div>
      </div>
      <Note name="note" label={t('说明')} value={note} change={setNote} optional failure={report.failure ?? photo.failure} />
      <Complaint failure={report.failure ?? photo.failure} fields={['percent', 'note']} />
      <button
        type="submit"
        className="btn p wk-send"
        disabled={running || (project.isBuilding ? percent.trim() === '' : shots.length === 0)}
      >
        {running ? t('正在存…') : project.isBuilding ? t('报送形象进度') : t('上传照片')}
      </button>
    </form>
  );
}
