import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Complaint } from '../kit/complaint.tsx';
import { Choice, Line } from '../kit/fields.tsx';
import { t } from '../kit/language.ts';
import { useEntrance, useSession } from '../kit/session.ts';
import { useVerb } from '../kit/useVerb.ts';
import { useView } from '../kit/useView.ts';
import { FactorForm } from './factorForm.tsx';

interface Open {
  readonly id: string;
  readonly openedAt: string;
  readonly device: string | null;
}
interface Factor {
  readonly isInForce: boolean;
  readonly codesLeft: number;
  readonly isRequired: boolean;
}
interface OwnLeave {
  readonly id: string;
  readonly version: number;
  readonly from: string;
  readonly until: string;
  readonly deputy: string;
}
interface Person {
  readonly id: string;
  readonly name: string;
}

const shortTime = (instant: string) => new Date(instant).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16);

/** A browser and its system out of what it calls itself: `Chrome 153 · Windows`. */
const deviceWord = (device: string | null): string => {
  const browser = /(Edg|Firefox|Chrome|Safari)\w*\/(\d+)/.exec(device ?? '');
  const system = /(Windows|Android|iPhone|Mac OS X|Linux)/.exec(device ?? '')?.[1];
  return [browser === null ? '' : `${browser[1]} ${browser[2]}`, system ?? ''].filter(word => word !== '').join(' · ');
};

/** The sessions of this person, with a way out of each and of all at once. */
function Sessions() {
  const open = useView<readonly Open[]>('accounts.ownSessions', {});
  const end = useVerb('accounts.endOwnSessions');
  const { again } = useEntrance();
  const all = async () => {
    await end.run({});
    await again();
  };
  return (
    <section>
      <h2>{t('登录的设备')}</h2>
      <ul className="plain">
        {(open.value ?? []).map(one => (
          <li key={one.id} className="row">
            <span>
              {shortTime(one.openedAt)} <span className="note">{deviceWord(one.device)}</span>
            </span>
            <button type="button" className="as-link" onClick={() => void end.run({ session: one.id })}>
              {t('退出这一个')}
            </button>
          </li>
        ))}
      </ul>
      <Complaint failure={end.failure} />
      <button type="button" className="btn s" onClick={() => void all()}>
        {t('全部退出')}
      </button>
    </section>
  );
}

/** The second factor of this person: set it up, or see that it is in force. */
function Factors() {
  const factor = useView<Factor>('accounts.ownFactor', {});
  const [setting, setSetting] = useState(false);
  const own = factor.value;
  return (
    <section>
      <h2>{t('动态验证码')}</h2>
      {own?.isInForce && !setting ? (
        <p>{t('已启用，还有{n}个恢复码。', { n: own.codesLeft })}</p>
      ) : setting ? (
        <FactorForm done={() => setSetting(false)} />
      ) : (
        <button type="button" className="btn s" onClick={() => setSetting(true)}>
          {t('设置动态验证码')}
        </button>
      )}
    </section>
  );
}

/** In whose place one may act today. */
function Deputy() {
  const { account } = useSession();
  const people = useView<readonly Person[]>('accounts.absent', {});
  const act = useVerb('accounts.actFor');
  const { again } = useEntrance();
  const change = async (person: string | null) => {
    const answer = await act.run({ account: person });
    if (answer.ok) await again();
  };
  if (!account.actsFor && (people.value ?? []).length === 0) return null;
  return (
    <section>
      <h2>{t('代理')}</h2>
      {account.actsFor ? (
        <p className="row">
          <span className="amber">{t('正在代 {name} 办理，每件事都会记明。', { name: account.actsFor.username })}</span>
          <button type="button" className="btn s" onClick={() => void change(null)}>
            {t('回到本人')}
          </button>
        </p>
      ) : (
        (people.value ?? []).map(one => (
          <button key={one.id} type="button" className="btn s" onClick={() => void change(one.id)}>
            {t('代{name}办理', { name: one.name })}
          </button>
        ))
      )}
      <Complaint failure={act.failure} />
    </section>
  );
}

/** The way to what one asked to export. */
function Exports() {
  return (
    <section>
      <h2>{t('导出申请')}</h2>
      <Link className="btn s" to="/accounts/exports">
        {t('看我的导出申请')}
      </Link>
    </section>
  );
}

/** The form by which one names a deputy for a leave. */
function Leave() {
  const { account, county } = useSession();
  const [open, setOpen] = useState(false);
  const people = useView<readonly Person[]>('accounts.colleagues', open ? {} : null);
  const leaves = useView<readonly OwnLeave[]>('accounts.ownLeaves', {});
  const delegate = useVerb('accounts.delegate');
  const end = useVerb('accounts.endDelegation');
  const [deputy, setDeputy] = useState('');
  const [from, setFrom] = useState<string>(county.today);
  const [until, setUntil] = useState<string>(county.today);
  const [why, setWhy] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await delegate.run({ account: account.id, deputy, from, until, why: why.trim() });
    if (answer.ok) setOpen(false);
  };
  return (
    <section>
      <h2>{t('休假时请人代理')}</h2>
      <ul className="plain">
        {(leaves.value ?? []).map(one => (
          <li key={one.id} className="row">
            <span>{t('{from}至{until}由{name}代理', { from: one.from, until: one.until, name: one.deputy })}</span>
            <button type="button" className="as-link" onClick={() => void end.run({ delegation: one.id, version: one.version })}>
              {t('结束代理')}
            </button>
          </li>
        ))}
      </ul>
      <Complaint failure={end.failure} />
      {open ? (
        <form className="me-form" onSubmit={event => void submit(event)}>
          <Choice
            name="deputy"
            label={t('代理人')}
            value={deputy}
            change={setDeputy}
            failure={delegate.failure}
            blank={t('请选择')}
            choices={(people.value ?? []).filter(one => one.id !== account.id).map(one => ({ key: one.id, label: one.name }))}
          />
          <Line name="from" label={t('从')} type="date" value={from} change={setFrom} failure={delegate.failure} />
          <Line name="until" label={t('到')} type="date" value={until} change={setUntil} failure={delegate.failure} />
          <Line name="why" label={t('事由')} value={why} change={setWhy} failure={delegate.failure} />
          <Complaint failure={delegate.failure} fields={['deputy', 'from', 'until', 'why']} />
          <div className="row">
            <button type="submit" className="btn p" disabled={delegate.running || deputy === '' || why.trim() === ''}>
              {t('请他代理')}
            </button>
            <button type="button" className="btn t" onClick={() => setOpen(false)}>
              {t('不请了')}
            </button>
          </div>
        </form>
      ) : (
        <button type="button" className="btn s" onClick={() => setOpen(true)}>
          {t('请人代理')}
        </button>
      )}
    </section>
  );
}

/** What keeps one's own account safe, and in whose place one acts. */
export function Safety() {
  return (
    <>
      <Deputy />
      <Sessions />
      <Factors />
      <Leave />
      <Exports />
    </>
  );
}
