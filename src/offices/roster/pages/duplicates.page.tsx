import { useState } from 'react';
import { asFailure, type Failure, view as readView } from '#web/kit/api.ts';
import { Complaint } from '#web/kit/complaint.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Note } from '#web/kit/fields.tsx';
import { t, zh } from '#web/kit/language.ts';
import { useSession } from '#web/kit/session.ts';
import { Nothing } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { DuplicateGroup, DuplicateShown } from '../pupils/duplicatesView.ts';
import './asOf.css';

const BECAUSE: Readonly<Record<DuplicateGroup['because'], string>> = {
  studentNumber: zh('学籍号相同'),
  nameBirthdayGuardian: zh('姓名、出生日期、监护人都相同'),
  nameBirthday: zh('姓名、出生日期相同，监护人不全'),
};

function Merging({
  keep,
  drop,
  close,
  done,
}: {
  readonly keep: DuplicateShown;
  readonly drop: DuplicateShown;
  readonly close: () => void;
  readonly done: () => void;
}) {
  const [why, setWhy] = useState('');
  const merge = useVerb('roster.mergePupils');
  const run = async () => {
    const merged = await merge.run({ keep: keep.id, keepVersion: keep.version, drop: drop.id, dropVersion: drop.version, why });
    if (merged.ok) done();
  };
  return (
    <Dialog title={t('合并重复学籍')} close={close}>
      <p>
        {t('保留在“{keep}”的学籍；在“{drop}”的并入它，缺的项由它补上，并入的那条移除，可以恢复。', {
          keep: keep.school,
          drop: drop.school,
        })}
      </p>
      <Note
        name="why"
        label={t('合并依据')}
        value={why}
        change={setWhy}
        failure={merge.failure}
        note={t('如：与户口簿核对。请勿写姓名和号码。')}
      />
      <Complaint failure={merge.failure} fields={['why']} />
      <div className="row">
        <button type="button" className="btn p" disabled={merge.running || why.trim() === ''} onClick={() => void run()}>
          {t('合并为一人')}
        </button>
        <button type="button" className="btn t" onClick={close}>
          {t('先不合并')}
        </button>
      </div>
    </Dialog>
  );
}

function Group({ group, merged }: { readonly group: DuplicateGroup; readonly merged: () => void }) {
  const [keep, setKeep] = useState<string | null>(null);
  const [dropping, setDropping] = useState<DuplicateShown | null>(null);
  const kept = group.records.find(one => one.id === keep) ?? null;
  return (
    <>
      <tbody>
        <tr>
          <td colSpan={7} className="sub">
            {t(BECAUSE[group.because])}
          </td>
        </tr>
        {group.records.map(one => (
          <tr key={one.id}>
            <th scope="row">
              <label>
                <input
                  type="radio"
                  checked={keep === one.id}
                  onChange={() => setKeep(one.id)}
                  aria-label={t('保留{school}的', { school: one.school })}
                />{' '}
                {one.name}
              </label>
            </th>
            <td>{one.idNumber ?? t('没有证件号')}</td>
            <td>{one.birthMonth}</td>
            <td>{one.school}</td>
            <td>{one.homeroom ?? ''}</td>
            <td>{one.state}</td>
            <td className="n">
              {kept === null || keep === one.id ? null : (
                <button type="button" className="btn s" onClick={() => setDropping(one)}>
                  {t('并入选中的')}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      {kept !== null && dropping !== null ? <Merging keep={kept} drop={dropping} close={() => setDropping(null)} done={merged} /> : null}
    </>
  );
}

/** Pupils who may be in the books twice: looked for through the whole county, year of birth by year of birth, and merged into one person. */
export default function DuplicatesPage() {
  const { county } = useSession();
  const year = Number(county.today.slice(0, 4));
  const [found, setFound] = useState<readonly DuplicateGroup[] | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useTitle(t('查重'));
  const look = async () => {
    setFailure(null);
    const all: DuplicateGroup[] = [];
    try {
      for (let born = year - 21; born <= year - 2; born++) {
        setAt(born);
        all.push(...(await readView<readonly DuplicateGroup[]>('roster.duplicates', { born })));
        setFound([...all]);
      }
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setAt(null);
    }
  };
  return (
    <>
      <div className="ph">
        <h1>{t('查重')}</h1>
        <span className="meta">{t('一人一籍：学籍号相同，或姓名、出生日期和监护人相同的学生')}</span>
        <div className="r no-print">
          <button type="button" className="btn p" disabled={at !== null} onClick={() => void look()}>
            {at === null ? t('全县查一遍') : t('正在查{year}年出生的…', { year: at })}
          </button>
        </div>
      </div>
      <div className="page">
        <Complaint failure={failure} />
        {found === null ? (
          <Nothing
            title={t('还没有查')}
            detail={t('身份证号相同的两个人本来就登记不进来；这里查其余的。姓名都是加密的，要逐年打开来比，七万名学生约一分钟。')}
          />
        ) : found.length === 0 ? (
          at === null ? (
            <Nothing title={t('没有疑似重复的学籍')} />
          ) : null
        ) : (
          <div className="scroll-x">
            <table className="tl ao">
              <thead>
                <tr>
                  <th scope="col">{t('姓名（选要保留的）')}</th>
                  <th scope="col">{t('证件号')}</th>
                  <th scope="col">{t('出生年月')}</th>
                  <th scope="col">{t('学校')}</th>
                  <th scope="col">{t('班级')}</th>
                  <th scope="col">{t('状态')}</th>
                  <th scope="col">
                    <span className="hidden">{t('可做的事')}</span>
                  </th>
                </tr>
              </thead>
              {found.map(group => (
                <Group key={group.records.map(one => one.id).join()} group={group} merged={() => void look()} />
              ))}
            </table>
          </div>
        )}
      </div>
    </>
  );
}
