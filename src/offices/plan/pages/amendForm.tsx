import { useState } from 'react';
import { Dialog } from '#web/kit/dialog.tsx';
import { Box, Choice, Line, Note, typedFigure } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { Waiting } from '#web/kit/states.tsx';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import { Pick } from '#web/kit/widgets.tsx';
import type { AmendmentView, ChangeLine } from '../amend/types.ts';
import type { BoardView, PromiseView } from '../types.ts';
import { FormFrame } from './forms/frame.tsx';
import { natureChoices } from './words.ts';
import './forms/forms.css';

interface Body {
  readonly id: string;
  readonly name: string;
}
type Act = 'change' | 'add' | 'end';
type Boxes = Readonly<Record<'quote' | 'value' | 'valueHigh' | 'unit' | 'deadline' | 'scope' | 'nature' | 'lead', string>>;

const NUMBERS = new Set(['value', 'valueHigh', 'deadline']);
const show = (value: string | number | null) => (value === null ? '' : String(value));

/** What the draft makes of the promise already, else what it is. */
function boxesOf(view: PromiseView, editing: ChangeLine | null): Boxes {
  const { promise, bodies } = view;
  const drafted = (field: string, now: string) => editing?.fields.find(one => one.field === field)?.after ?? now;
  return {
    quote: editing?.after ?? promise.quote,
    value: drafted('value', show(promise.value)),
    valueHigh: drafted('valueHigh', show(promise.valueHigh)),
    unit: drafted('unit', show(promise.unit)),
    deadline: drafted('deadline', show(promise.deadline)),
    scope: drafted('scope', promise.scope),
    nature: promise.nature,
    lead: bodies.find(body => body.part === 'lead')?.organisation ?? '',
  };
}

const sent = (boxes: Boxes, before: Boxes | null) =>
  Object.fromEntries(
    (Object.keys(boxes) as (keyof Boxes)[])
      .filter(key => (before === null ? boxes[key] !== '' : boxes[key] !== before[key]))
      .map(key => [key, NUMBERS.has(key) ? typedFigure(boxes[key]) : boxes[key] === '' ? null : boxes[key]]),
  );

interface FieldsProps {
  readonly view: AmendmentView;
  readonly act: Act;
  readonly its: PromiseView | null;
  readonly editing: ChangeLine | null;
  readonly bodies: readonly Body[];
  readonly promise: string | null;
  readonly close: () => void;
}

const EMPTY: Boxes = { quote: '', value: '', valueHigh: '', unit: '', deadline: '', scope: '', nature: '', lead: '' };
const VERBS: Readonly<Record<Act, string>> = { change: 'plan.amendPromise', add: 'plan.amendAdd', end: 'plan.amendEnd' };

/** The boxes of one change; the promise itself is not touched. */
function Fields({ view, act, its, editing, bodies, promise, close }: FieldsProps) {
  // What the promise is now is what an amendment departs from, whatever the draft says of it already.
  const [before] = useState(its === null ? null : boxesOf(its, null));
  const [boxes, setBoxes] = useState(its === null ? EMPTY : boxesOf(its, editing));
  const [why, setWhy] = useState(editing?.why ?? '');
  const verb = useVerb(VERBS[act]);
  const box = (name: keyof Boxes) => ({
    name,
    value: boxes[name],
    change: (value: string) => setBoxes({ ...boxes, [name]: value }),
    failure: verb.failure,
  });
  const submit = async () => {
    const changes = act === 'end' ? {} : sent(boxes, before);
    const target = act === 'add' ? { after: promise } : { promise, changeVersion: editing?.version ?? null };
    const answer = await verb.run({ amendment: view.id, ...target, ...changes, why: why.trim() });
    if (answer.ok) close();
  };
  const labels = { change: t('改这一项'), add: t('加这一项'), end: t('终止这一项') };
  const isChanged = act === 'end' || Object.keys(sent(boxes, before)).length > 0;
  return (
    <FormFrame
      title={its === null || act === 'add' ? view.plan.title : its.promise.quote}
      deed={labels[act]}
      ready={why.trim() !== '' && isChanged && (act !== 'add' || boxes.quote.trim() !== '')}
      running={verb.running}
      failure={verb.failure}
      fields={[...Object.keys(EMPTY), 'why']}
      submit={() => void submit()}
      close={close}
    >
      {act === 'end' ? null : (
        <>
          <Note
            {...box('quote')}
            label={t('原句')}
            rows={3}
            note={
              act === 'add'
                ? t('照文件写全一句，玉衡读出目标、期限和单位；读错的填在下面。')
                : t('不改原句而只改数字的，句中的数字会一并改好。')
            }
          />
          <div className="pair">
            <Line {...box('value')} label={t('目标值')} numeric optional />
            <Line {...box('unit')} label={t('计量单位')} optional />
          </div>
          <div className="pair">
            <Line {...box('deadline')} label={t('期限')} numeric optional note={t('年份，如2030')} />
            <Line {...box('scope')} label={t('范围')} optional />
          </div>
          <div className="pair">
            <Choice {...box('nature')} label={t('性质')} choices={natureChoices()} blank={t('按原句')} />
            <Box name="lead" label={t('牵头单位')} failure={verb.failure}>
              {({ id }) => (
                <Pick
                  id={id}
                  choices={bodies.map(one => ({ key: one.id, label: one.name }))}
                  value={boxes.lead === '' ? [] : [boxes.lead]}
                  change={([lead]) => setBoxes({ ...boxes, lead: lead ?? '' })}
                  blank={t('请选')}
                />
              )}
            </Box>
          </div>
        </>
      )}
      <Note name="why" label={t('事由')} value={why} change={setWhy} rows={2} failure={verb.failure} />
    </FormFrame>
  );
}

/** Changes, adds or ends one promise in a draft: first which one, then what becomes of it. */
export default function AmendForm({ view, act, editing, close }: Pick<FieldsProps, 'view' | 'act' | 'editing' | 'close'>) {
  const [promise, setPromise] = useState<string | null>(editing?.promise ?? null);
  const board = useView<BoardView>('plan.board', { plan: view.plan.id, page: 1, size: 5000 });
  const bodies = useView<readonly Body[]>('plan.bodies', {});
  const its = useView<PromiseView>('plan.promise', promise === null || act === 'add' ? null : { promise });
  const titles = { change: t('改一项承诺'), add: t('加一项承诺'), end: t('终止一项承诺') };
  const ready = board.value !== undefined && bodies.value !== undefined;
  return (
    <Dialog title={titles[act]} close={close}>
      {editing === null && board.value !== undefined ? (
        <Box name="promise" label={act === 'add' ? t('接在哪一项之后') : t('哪一项')} optional={act === 'add'}>
          {({ id }) => (
            <Pick
              id={id}
              choices={(board.value?.rows ?? []).map(row => ({ key: row.id, label: `${row.number} ${row.title} ${row.target}` }))}
              value={promise === null ? [] : [promise]}
              change={([key]) => setPromise(key ?? null)}
              blank={t('输入几个字查找')}
            />
          )}
        </Box>
      ) : null}
      {!ready || (promise !== null && act !== 'add' && its.value === undefined) ? <Waiting rows={3} /> : null}
      {ready && (act === 'add' || its.value !== undefined) ? (
        <Fields
          key={promise ?? 'new'}
          view={view}
          act={act}
          its={act === 'add' ? null : (its.value ?? null)}
          editing={editing}
          bodies={bodies.value ?? []}
          promise={promise}
          close={close}
        />
      ) : null}
    </Dialog>
  );
}
