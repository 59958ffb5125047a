import { type FormEvent, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Choice, Line, typedFigure } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { CalendarView } from '../types.ts';

/** Books half a day for a class. */
export function BookForm({
  view,
  day,
  half,
  left,
  close,
}: {
  readonly view: CalendarView;
  readonly day: string;
  readonly half: 'morning' | 'afternoon';
  readonly left: number;
  readonly close: () => void;
}) {
  const [school, setSchool] = useState(view.schools.length === 1 ? (view.schools[0]?.id ?? '') : '');
  const [className, setClassName] = useState('');
  const [pupils, setPupils] = useState('');
  const [activity, setActivity] = useState('');
  const verb = useVerb('works.book');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await verb.run({
      base: view.base?.id,
      organisation: school,
      day,
      half,
      className: className.trim(),
      pupils: typedFigure(pupils),
      ...(activity.trim() === '' ? {} : { activity: activity.trim() }),
    });
    if (answer.ok) close();
  };
  return (
    <Dialog title={t('预约{day}{half}', { day, half: half === 'morning' ? t('上午') : t('下午') })} close={close}>
      <form onSubmit={event => void submit(event)}>
        <p className="note">{t('{base}，还能约{n}人。', { base: view.base?.name ?? '', n: left })}</p>
        <Choice
          name="organisation"
          label={t('学校')}
          value={school}
          change={setSchool}
          choices={view.schools.map(one => ({ key: one.id, label: one.name }))}
          blank={t('请选')}
          failure={verb.failure}
        />
        <Line name="className" label={t('班级')} value={className} change={setClassName} failure={verb.failure} />
        <Line name="pupils" label={t('学生人数')} value={pupils} change={setPupils} numeric failure={verb.failure} />
        <Line name="activity" label={t('劳动内容')} value={activity} change={setActivity} optional failure={verb.failure} />
        <Complaint failure={verb.failure} fields={['organisation', 'className', 'pupils', 'activity']} />
        <button type="submit" className="btn p" disabled={verb.running || school === '' || className.trim() === '' || pupils.trim() === ''}>
          {t('预约这半天')}
        </button>
      </form>
    </Dialog>
  );
}
