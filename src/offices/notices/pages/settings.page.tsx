import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Line } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { SettingsView } from '../settings.ts';
import { ChannelForm } from './channelForm.tsx';
import { kindWord, stateWord } from './words.ts';
import './notices.css';

const days = (typed: string): readonly string[] => typed.split(/[,，、\s]+/).filter(day => day !== '');

/** When people are reminded, and where messages lead them. */
function RuleForm({ rule }: { readonly rule: SettingsView['rule'] }) {
  const [before, setBefore] = useState(rule.before.join('、'));
  const [after, setAfter] = useState(rule.after.join('、'));
  const [base, setBase] = useState(rule.base ?? '');
  const verb = useVerb('notices.setReminders');
  return (
    <form
      className="notices-form"
      onSubmit={event => {
        event.preventDefault();
        void verb.run({ before: days(before), after: days(after), base: base.trim() });
      }}
    >
      <h2>{t('什么时候提醒')}</h2>
      <Line name="before" label={t('到期前几天')} value={before} change={setBefore} failure={verb.failure} />
      <Line name="after" label={t('过期后几天')} value={after} change={setAfter} failure={verb.failure} />
      <Line
        name="base"
        label={t('系统地址')}
        value={base}
        change={setBase}
        failure={verb.failure}
        note={t('写在邮件和群消息里，例如 https://yuheng.example.cn')}
        optional
      />
      <Complaint failure={verb.failure} fields={['before', 'after', 'base']} />
      <button type="submit" className="btn" disabled={verb.running}>
        {t('存下提醒规则')}
      </button>
    </form>
  );
}

type Channel = SettingsView['channels'][number];

function ChannelRow({ channel }: { readonly channel: Channel }) {
  const test = useVerb('notices.testChannel');
  const turn = useVerb(channel.isOn ? 'notices.switchOff' : 'notices.switchOn');
  return (
    <li>
      <div>
        <b>{channel.name}</b> {kindWord(channel.kind)} <span className="mute">{channel.isOn ? t('启用') : t('停用')}</span>
        <p className="note">
          {channel.address}
          {channel.port === null ? '' : `:${channel.port}`}
        </p>
        <Complaint failure={test.failure ?? turn.failure} />
      </div>
      <span className="row">
        <button
          type="button"
          className="btn"
          disabled={test.running || !channel.isOn}
          onClick={() => void test.run({ channel: channel.id })}
        >
          {t('试发一条')}
        </button>
        <button
          type="button"
          className="as-link"
          disabled={turn.running}
          onClick={() => void turn.run({ channel: channel.id, version: channel.version })}
        >
          {channel.isOn ? t('停用') : t('启用')}
        </button>
      </span>
    </li>
  );
}

/** The ways out of the house, the days of reminders, and what became of the last messages. */
export default function SettingsPage() {
  const view = useView<SettingsView>('notices.settings', {});
  const [adding, setAdding] = useState(false);
  useTitle(t('通知渠道'));
  const { value } = view;
  if (value === undefined) return <Pending view={view} />;
  return (
    <>
      <div className="ph">
        <h1>{t('通知渠道')}</h1>
        <span className="meta">{t('向外的消息只说有事待办，不写内容')}</span>
        <div className="r">
          <button type="button" className="btn" onClick={view.retry}>
            {t('刷新')}
          </button>
          <button type="button" className="btn p" onClick={() => setAdding(true)}>
            {t('增加渠道')}
          </button>
        </div>
      </div>
      <div className="page notices">
        {adding ? <ChannelForm close={() => setAdding(false)} /> : null}
        {value.channels.length === 0 ? <p>{t('还没有渠道，提醒只在系统里。')}</p> : null}
        <ul className="notices-list">
          {value.channels.map(channel => (
            <ChannelRow key={channel.id} channel={channel} />
          ))}
        </ul>
        <section>
          <h2>{t('最近发送')}</h2>
          <p className="note">{t('十秒一轮；没有发成的过一会儿再试，最多六次。')}</p>
          <div className="scroll-x">
            <table className="tl">
              <thead>
                <tr>
                  <th scope="col">{t('渠道')}</th>
                  <th scope="col">{t('日期')}</th>
                  <th scope="col">{t('结果')}</th>
                  <th scope="col">{t('试了几次')}</th>
                  <th scope="col">{t('没有发成的原因')}</th>
                </tr>
              </thead>
              <tbody>
                {value.deliveries.map(one => (
                  <tr key={one.id}>
                    <th scope="row">{one.channel}</th>
                    <td>{one.day}</td>
                    <td>{stateWord(one.state)}</td>
                    <td className="n">{one.attempts}</td>
                    <td>{one.lastError ?? ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
        <RuleForm rule={value.rule} />
      </div>
    </>
  );
}
