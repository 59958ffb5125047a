import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Line } from '#web/kit/fields.tsx';
import { either, t } from '#web/kit/language.ts';
import { useSession } from '#web/kit/session.ts';
import { Pending } from '#web/kit/states.tsx';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { IntakeLine, IntakeSight, TargetShown } from '../intake/views.ts';

type Codes = Readonly<Record<string, Readonly<Record<string, string>>>>;
const NOTHING = '';

function Words({
  target,
  codes,
  settle,
}: {
  readonly target: TargetShown;
  readonly codes: Readonly<Record<string, string>>;
  readonly settle: (word: string, meaning: string | undefined) => void;
}) {
  const isOpen = (word: TargetShown['words'][number]) => word.meaning === null && codes[word.word] === undefined;
  const waiting = target.words.filter(isOpen).length;
  const [whole, setWhole] = useState(false);
  const shown = whole ? target.words : target.words.filter(word => word.meaning === null);
  if (target.words.length === 0) return null;
  return (
    <>
      <div className="ik-words-head">
        {waiting > 0 ? (
          <span className="cinn">{t('{n}个词待对照', { n: waiting })}</span>
        ) : (
          <span className="mute">{t('{n}个词都认得', { n: target.words.length })}</span>
        )}
        {target.choices.length > 0 ? (
          <button type="button" className="as-link" onClick={() => setWhole(!whole)}>
            {whole ? t('收起') : t('逐个看')}
          </button>
        ) : null}
      </div>
      {shown.length === 0 || target.choices.length === 0 ? null : (
        <ul className="ik-words">
          {shown.map(word => (
            <li key={word.word}>
              <span>
                <b>{word.word}</b> <span className="mute">×{word.count}</span>
              </span>
              <select
                className="in"
                aria-label={`${target.label} ${word.word}`}
                value={codes[word.word] ?? word.meaning ?? '?'}
                onChange={event => settle(word.word, event.target.value === '?' ? undefined : event.target.value)}
              >
                {word.meaning === null ? <option value="?">{t('请选定意思')}</option> : null}
                <option value={NOTHING}>{t('不接收这个词')}</option>
                {target.choices.map(choice => (
                  <option key={choice.key} value={choice.key}>
                    {either(choice.label, choice.english)}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Row({
  target,
  headings,
  choose,
  codes,
  settle,
}: {
  readonly target: TargetShown;
  readonly headings: readonly string[];
  readonly choose: (heading: string) => void;
  readonly codes: Readonly<Record<string, string>>;
  readonly settle: (word: string, meaning: string | undefined) => void;
}) {
  return (
    <tr className={target.isRequired && target.heading === '' ? 'ik-lack' : ''}>
      <th scope="row">
        {either(target.label, target.english)}
        {target.isRequired ? <span className="cinn"> *</span> : null}
      </th>
      <td>
        <select
          className="in"
          aria-label={t('“{label}”在哪一列', { label: target.label })}
          value={target.heading}
          onChange={event => choose(event.target.value)}
        >
          <option value="">{target.isRequired ? t('请选择') : t('文件里没有')}</option>
          {headings.map(heading => (
            <option key={heading} value={heading}>
              {heading}
            </option>
          ))}
        </select>
      </td>
      <td className="wrap">{target.isCoded ? <Words target={target} codes={codes} settle={settle} /> : null}</td>
    </tr>
  );
}

interface Draft {
  readonly mapping: string | null;
  readonly headings: Readonly<Record<string, string>> | null;
  readonly codes: Codes | null;
}

/** The mapping of one file: where each thing stands, what the words of its columns of codes mean. Saved, it serves every later file of the system. */
export function IntakeMapping({ one, done }: { readonly one: IntakeLine; readonly done: () => void }) {
  const { county } = useSession();
  const [draft, setDraft] = useState<Draft>({ mapping: null, headings: null, codes: null });
  const asked = { intake: one.id, mapping: draft.mapping, headings: draft.headings === null ? null : JSON.stringify(draft.headings) };
  const view = useView<IntakeSight>('roster.intakeSight', asked, { keep: true });
  const [system, setSystem] = useState<string | null>(null);
  const [day, setDay] = useState<string>(one.day ?? county.today);
  const [isWhole, setWhole] = useState(one.isWhole);
  const compare = useVerb('roster.compareIntake');
  const sight = view.value;
  if (sight === undefined) return <Pending view={view} rows={10} />;
  const codes = draft.codes ?? sight.codes;
  // What was just chosen counts before the server has told the words of the column.
  const chosen = draft.headings === null || Object.keys(draft.headings).length === 0 ? {} : draft.headings;
  const headings = Object.fromEntries(sight.targets.map(target => [target.key, chosen[target.key] ?? target.heading]));
  const settle = (target: string) => (word: string, meaning: string | undefined) => {
    const { [word]: _, ...others } = codes[target] ?? {};
    setDraft({ ...draft, codes: { ...codes, [target]: meaning === undefined ? others : { ...others, [word]: meaning } } });
  };
  const used = new Set(Object.values(headings));
  const spare = sight.headings.filter(heading => heading !== '' && !used.has(heading));
  const begin = async () => {
    const answer = await compare.run({
      intake: one.id,
      system: system ?? sight.system,
      headings: JSON.stringify(headings),
      codes: JSON.stringify(codes),
      isWhole,
      day,
    });
    if (answer.ok) done();
  };
  const free = [...new Set(sight.headings)].filter(heading => heading !== '');
  return (
    <>
      <div className="ik-saved">
        <label>
          <span className="sub">{t('用保存过的对照')}</span>
          <select
            className="in"
            value={draft.mapping ?? sight.mapping ?? ''}
            onChange={event => {
              const mapping = event.target.value === '' ? null : event.target.value;
              setDraft({ mapping, headings: mapping === null ? {} : null, codes: mapping === null ? {} : null });
            }}
          >
            <option value="">{t('不用，重新对照')}</option>
            {sight.mappings.map(saved => (
              <option key={saved.id} value={saved.id} disabled={!saved.fits}>
                {t('{system} 第{n}版（{who} {day}）', { system: saved.system, n: saved.number, who: saved.madeBy, day: saved.madeOn })}
              </option>
            ))}
          </select>
        </label>
        <span className="note">
          {t('工作表“{sheet}”，表头{n}列；没有用到的：{spare}', {
            sheet: sight.sheetName,
            n: free.length,
            spare: spare.join('、') || t('没有'),
          })}
        </span>
      </div>
      <div className="scroll-x">
        <table className="tl ik-map">
          <thead>
            <tr>
              <th scope="col">{t('名录里的内容')}</th>
              <th scope="col">{t('文件里的列')}</th>
              <th scope="col">{t('列里的代码和词')}</th>
            </tr>
          </thead>
          <tbody>
            {sight.targets.map(target => (
              <Row
                key={target.key}
                target={target.heading === headings[target.key] ? target : { ...target, heading: headings[target.key] ?? '', words: [] }}
                headings={free}
                choose={heading => setDraft({ ...draft, headings: { ...headings, [target.key]: heading }, codes })}
                codes={codes[target.key] ?? {}}
                settle={settle(target.key)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="ik-begin">
        <Line
          name="system"
          label={t('来源系统')}
          value={system ?? sight.system}
          change={setSystem}
          failure={compare.failure}
          note={t('对照按这个名称保存，每次改动存为新的一版，全局共用。')}
        />
        <Line name="day" label={t('数据日期')} type="date" value={day} change={setDay} failure={compare.failure} />
        {one.subject === 'aid' || one.subject === 'facts' ? null : (
          <label className="ik-whole">
            <input type="checkbox" checked={isWhole} onChange={event => setWhole(event.target.checked)} />
            <span>{t('这份文件覆盖全县：整所学校都不在文件里的，也列为“文件里没有”')}</span>
          </label>
        )}
        <Complaint failure={compare.failure} fields={['system', 'day']} />
        <div className="row">
          <button type="button" className="btn p" disabled={compare.running} onClick={() => void begin()}>
            {t('保存对照并比对')}
          </button>
        </div>
      </div>
    </>
  );
}
