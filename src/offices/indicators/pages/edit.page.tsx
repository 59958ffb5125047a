import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { either, t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { FormulaWords, IndicatorView, Tried } from '../types.ts';
import { FormulaHelp } from './formulaHelp.tsx';
import { said } from './said.ts';
import { directions } from './words.ts';
import './indicators.css';

/** A value that settles a moment after typing stops. */
function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const clock = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(clock);
  }, [value, milliseconds]);
  return settled;
}

function Trial({ formula, grouping, school }: { readonly formula: string; readonly grouping: string; readonly school: string }) {
  const asked = useSettled(formula, 250);
  const tried = useView<Tried>(
    'indicators.tryFormula',
    asked.trim() === '' ? null : { formula: asked, grouping, ...(school === '' ? {} : { school }) },
    {
      keep: true,
    },
  ).value;
  if (tried === undefined || asked.trim() === '') return <p className="note">{t('写下公式，这里随时告诉您对不对、算出来是多少。')}</p>;
  if (tried.problems.length > 0)
    return (
      <ul role="alert">
        {tried.problems.map(one => (
          <li key={`${one.at}${one.message}`} className="cinn">
            {one.at === null ? '' : `${one.at}：`}
            {either(one.message, one.english)}
          </li>
        ))}
      </ul>
    );
  return (
    <div className="in-trial" role="status">
      {tried.parts.map(part => (
        <div key={part.text} className="note">
          {part.text} = {part.value === null ? '…' : said(part.value)}
        </div>
      ))}
      <p>
        {tried.figure === null ? t('公式读得懂。选一所学校，看算出来是多少。') : t('算得 {value}', { value: said(tried.figure.value) })}
        {tried.missing.length > 0 ? <span className="amber"> {t('缺{what}', { what: tried.missing.join('、') })}</span> : null}
        {tried.unit === null || tried.unit === '' ? null : <span className="mute"> {t('计量：{unit}', { unit: tried.unit })}</span>}
      </p>
    </div>
  );
}

interface Boxes {
  readonly label: string;
  readonly unitWord: string;
  readonly direction: string;
  readonly formula: string;
  readonly grouping: string;
  readonly basisWord: string;
  readonly note: string;
}
const blank: Boxes = { label: '', unitWord: '', direction: 'higher', formula: '', grouping: 'ratioOfSums', basisWord: '', note: '' };

const boxesOf = ({ indicator, row }: IndicatorView): Boxes => ({
  label: indicator.label,
  unitWord: indicator.unit,
  direction: indicator.direction,
  formula: indicator.formula,
  grouping: row?.grouping ?? 'ratioOfSums',
  basisWord: indicator.source,
  note: indicator.note ?? '',
});

function Form({ words, before }: { readonly words: FormulaWords; readonly before: IndicatorView | null }) {
  const [boxes, setBoxes] = useState(before === null ? blank : boxesOf(before));
  const [school, setSchool] = useState(words.schools[0]?.id ?? '');
  const [why, setWhy] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const row = before?.row ?? null;
  const { run, running, failure } = useVerb<{ readonly indicator?: string }>(
    row === null ? 'indicators.addIndicator' : 'indicators.correctIndicator',
  );
  const navigate = useNavigate();
  const set = (change: Partial<Boxes>) => setBoxes({ ...boxes, ...change });
  const write = (word: string) => {
    const at = box.current?.selectionStart ?? boxes.formula.length;
    set({ formula: boxes.formula.slice(0, at) + word + boxes.formula.slice(box.current?.selectionEnd ?? at) });
    requestAnimationFrame(() => box.current?.setSelectionRange(at + word.length, at + word.length));
    box.current?.focus();
  };
  const save = async () => {
    const filled = Object.fromEntries(Object.entries(boxes).filter(([, value]) => value.trim() !== ''));
    const done = await run(row === null ? filled : { ...filled, row: row.id, version: row.version, why });
    if (done.ok) void navigate({ to: `/indicators/${row === null ? done.value.indicator : row.id}` as never });
  };
  return (
    <form
      className="in-form"
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        {t('指标名称')}
        <input required maxLength={60} value={boxes.label} onChange={event => set({ label: event.target.value })} />
      </label>
      <label>
        {t('公式')}
        <textarea ref={box} required spellCheck={false} value={boxes.formula} onChange={event => set({ formula: event.target.value })} />
      </label>
      <Trial formula={boxes.formula} grouping={boxes.grouping} school={school} />
      <label>
        {t('用哪所学校试算')}
        <select value={school} onChange={event => setSchool(event.target.value)}>
          {words.schools.map(one => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <FormulaHelp words={words} formula={boxes.formula} write={write} />
      <label>
        {t('计量单位')}
        <input maxLength={20} value={boxes.unitWord} onChange={event => set({ unitWord: event.target.value })} />
      </label>
      <label>
        {t('方向')}
        <select value={boxes.direction} onChange={event => set({ direction: event.target.value })}>
          {directions.map(([key, word]) => (
            <option key={key} value={key}>
              {t(word)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('全县怎么合成')}
        <select value={boxes.grouping} onChange={event => set({ grouping: event.target.value })}>
          <option value="ratioOfSums">{t('先加总再相除')}</option>
          <option value="meanOfSchools">{t('各校数值的平均')}</option>
        </select>
      </label>
      <label>
        {t('依据')}
        <input required maxLength={200} value={boxes.basisWord} onChange={event => set({ basisWord: event.target.value })} />
      </label>
      <label>
        {t('说明')}
        <input maxLength={1000} value={boxes.note} onChange={event => set({ note: event.target.value })} />
      </label>
      {row === null ? null : (
        <label>
          {t('事由')}
          <input required maxLength={500} value={why} onChange={event => setWhy(event.target.value)} />
        </label>
      )}
      <Complaint failure={failure} />
      <div className="row">
        <button type="submit" className="btn p" disabled={running}>
          {t('保存指标')}
        </button>
      </div>
    </form>
  );
}

/** A county writes an indicator of its own: the formula is read as it is written and tried on a school. */
export default function EditPage() {
  const { row } = useSearch({ strict: false }) as { readonly row?: string };
  const words = useView<FormulaWords>('indicators.words', {});
  const before = useView<IndicatorView>('indicators.indicator', row === undefined ? null : { indicator: row });
  useTitle(row === undefined ? t('新增指标') : t('修改公式'));
  const isReady = words.value !== undefined && (row === undefined || before.value !== undefined);
  return (
    <>
      <div className="ph">
        <h1>{row === undefined ? t('新增指标') : t('修改公式')}</h1>
      </div>
      <div className="page ind">
        {isReady && words.value !== undefined ? (
          <Form words={words.value} before={before.value ?? null} />
        ) : (
          <Pending view={words.value === undefined ? words : before} rows={8} />
        )}
      </div>
    </>
  );
}
