import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { bytesOf, withUnit } from '#web/kit/figure.ts';
import { fileAddress } from '#web/kit/files.ts';
import { either, t } from '#web/kit/language.ts';
import type { PromiseView } from '../types.ts';
import { actualWord } from './milestones.tsx';
import { cycleWord, deadlineWord, kindWord, methodWord, natureWord, recurrenceWord, targetOf } from './words.ts';

/** Whether this person may do a deed here and now. */
export const may = (view: PromiseView, verb: string): boolean => view.may.some(name => name === verb || name === `plan.${verb}`);

/** The promise in figures: target, deadline, scope, method, bodies. */
export function Facts({ view }: { readonly view: PromiseView }) {
  const { promise, bodies } = view;
  const lead = bodies.filter(body => body.part === 'lead').map(body => body.name);
  const support = bodies.filter(body => body.part === 'support').map(body => body.name);
  return (
    <dl className="ft">
      <dt>{t('目标')}</dt>
      <dd>
        <b>{targetOf(promise)}</b>
        {promise.baseline === null ? (
          <span className="mute"> · {t('基期未填')}</span>
        ) : (
          ` · ${t('基期 {value}（{year}）', { value: withUnit(promise.baseline, promise.unit), year: promise.baselineYear ?? t('年份未填') })}`
        )}
      </dd>
      <dt>{t('期限')}</dt>
      <dd>{deadlineWord(promise)}</dd>
      <dt>{t('范围')}</dt>
      <dd>{promise.scope === '' ? <span className="mute">{t('未写')}</span> : promise.scope}</dd>
      <dt>{t('判定')}</dt>
      <dd>
        {[natureWord(promise.nature), methodWord(promise.method), recurrenceWord(promise.recurrence)].filter(Boolean).join(' · ')}
        {promise.cycle === 'year' ? '' : ` · ${cycleWord(promise.cycle)}`}
      </dd>
      {promise.evidenceAsked === null ? null : (
        <>
          <dt>{t('佐证要求')}</dt>
          <dd>{promise.evidenceAsked}</dd>
        </>
      )}
      <dt>{t('责任')}</dt>
      <dd>
        {lead.length === 0 && promise.lead === null ? (
          <span className="amber">{t('尚未指定')}</span>
        ) : (
          <b>{lead.length === 0 ? promise.lead : lead.join('、')}</b>
        )}
      </dd>
      <dt>{t('配合')}</dt>
      <dd>{support.length === 0 ? <span className="mute">{t('没有')}</span> : support.join('、')}</dd>
    </dl>
  );
}

/** `约束性指标` */
export const natureAndKind = (view: {
  readonly nature: PromiseView['promise']['nature'];
  readonly kind: PromiseView['promise']['kind'];
}): string => `${natureWord(view.nature)}${either(kindWord(view.kind), kindWord(view.kind).toLowerCase())}`;

/** Why the status is what it is: the sentence, and on demand the sum step by step with its rule. */
export function Why({ view, open = false }: { readonly view: PromiseView; readonly open?: boolean }) {
  const [shown, show] = useState(open);
  const { judgement } = view;
  return (
    <div className={`why w-${judgement.status}`}>
      {either(judgement.reason, judgement.reasonEnglish)}{' '}
      <button type="button" className="as-link" aria-expanded={shown} onClick={() => show(!shown)}>
        {shown ? t('收起算式') : t('看算式')}
      </button>
      {shown ? (
        <>
          <table className="steps">
            <tbody>
              {judgement.because.map(step => (
                <tr key={step.label}>
                  <th scope="row">{either(step.label, step.labelEnglish)}</th>
                  <td>{either(step.formula, step.formulaEnglish)}</td>
                  <td className="n">
                    <b>{either(step.value, step.valueEnglish)}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {judgement.outlook === null ? null : (
            <p className="note">
              {judgement.outlook.reaches
                ? t('照此速度{year}年约{value}，能够达到。这是外推，不改变状态。', {
                    year: judgement.outlook.year,
                    value: withUnit(judgement.outlook.value, view.promise.method === 'state' ? '%' : view.promise.unit),
                  })
                : t('照此速度{year}年约{value}，达不到。这是外推，不改变状态。', {
                    year: judgement.outlook.year,
                    value: withUnit(judgement.outlook.value, view.promise.method === 'state' ? '%' : view.promise.unit),
                  })}
            </p>
          )}
          <p className="note">
            {t('依据：{rule}', { rule: either(judgement.rule, judgement.ruleEnglish) })}
            {judgement.limits === null
              ? ''
              : ` ${t('界限按本规划判定规则第{n}版（{day}起）。', { n: judgement.limits.number, day: judgement.limits.effectiveOn })}`}
          </p>
        </>
      ) : null}
    </div>
  );
}

/** The files that prove the figures. */
export function Evidence({ view }: { readonly view: PromiseView }) {
  const files = view.actuals.flatMap(actual => actual.evidence.map(file => ({ file, actual })));
  return (
    <div>
      <h2>
        {t('佐证')} <small>{t('{n}件', { n: files.length })}</small>
      </h2>
      {files.length === 0 ? <p className="note">{t('还没有佐证。报送实际值时一并附上。')}</p> : null}
      {files.map(({ file, actual }) => (
        <div className="li" key={actual.id + file.hash}>
          <span className={actual.state === 'accepted' ? 'jade' : 'amber'}>{actual.state === 'accepted' ? '✓' : '○'}</span>
          <span>
            <a href={fileAddress(file)} download={file.name}>
              {file.name}
            </a>
          </span>
          <span className="d">
            {actual.year} · {actual.state === 'filed' ? bytesOf(file.bytes) : actualWord(actual.state)}
          </span>
        </div>
      ))}
    </div>
  );
}

/** The other places of the plan that say the same. */
export function Restatements({ view }: { readonly view: PromiseView }) {
  return (
    <div>
      <h2>
        {t('重述')} <small>{t('{n}处', { n: view.restatements.length })}</small>
      </h2>
      {view.restatements.length === 0 ? <p className="note">{t('全文只在这一处写。')}</p> : null}
      {view.restatements.map(other => {
        const same = other.value === view.promise.value && other.comparator === view.promise.comparator;
        return (
          <div className="li" key={other.id}>
            <span className={same ? 'jade' : 'amber'}>{same ? '=' : '≠'}</span>
            <span title={other.quote}>
              <Link to="/plan/$plan" params={{ plan: view.plan.id }} search={{ p: other.id } as never}>
                {other.place} {other.quote}
              </Link>
            </span>
            <span className="d">{same ? t('{target}，一致', { target: targetOf(other) }) : targetOf(other)}</span>
          </div>
        );
      })}
    </div>
  );
}

/** What has been done with this promise, newest first. */
export function History({ view, most }: { readonly view: PromiseView; readonly most?: number }) {
  const events = most === undefined ? view.history : view.history.slice(0, most);
  return (
    <section className="hs">
      <h2>{t('动态')}</h2>
      {events.length === 0 ? <p className="note">{t('还没有人动过这一项。')}</p> : null}
      {events.map((event, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: events have no name but their order
        <div className="li" key={i}>
          <span className="d0">{most === undefined ? event.at.slice(0, 10) : event.at.slice(5, 10)}</span>
          <span>
            {event.actor} {either(event.what, event.whatEnglish)}
            {event.why === null ? '' : `：${event.why}`}
          </span>
        </div>
      ))}
    </section>
  );
}
