import { ok, type Result, refuse } from '#kernel/problem.ts';
import {
  count,
  countRows,
  defineVerb,
  fetchRow,
  insert,
  optional,
  type RowOf,
  ref,
  sensitive,
  step,
  text,
  update,
} from '#register/index.ts';
import { type Channel, channel } from './channel.ts';
import { delivery } from './delivery.ts';
import { isMailbox, mailbox } from './mailbox.ts';
import { says } from './refusals.ts';

const administer = ['administrator'];
const { name, kind, address, port, security, login, sender, organisation } = channel.fields;
const form = {
  name,
  kind,
  address,
  port,
  security,
  login,
  sender,
  secret: optional(sensitive('secret', text('密钥或口令', { longest: 400 }))),
  signingKey: optional(sensitive('secret', text('加签密钥', { longest: 400 }))),
  organisation,
};
type Form = RowOf<typeof form>;

const robots = {
  weCom: { key: 'key', example: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…' },
  dingTalk: { key: 'access_token', example: 'https://oapi.dingtalk.com/robot/send?access_token=…' },
} as const;

/** A mail channel as it is kept. */
function mailChannel(given: Form): Result<Channel> {
  if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(given.address)) return refuse(says.notAMailHost({ text: given.address }, '主机或地址'));
  if (given.port === null || given.security === null || given.sender === null) return refuse(says.mailNeeds());
  if (!isMailbox(given.sender)) return refuse(says.notAnEmail({ text: given.sender }, '发件地址'));
  return ok({ ...given, address: given.address.toLowerCase(), signingKey: null });
}

/** A robot as it is kept: its key is taken out of the address and sealed. `kept` is the key it had, where only the rest changes. */
function hookChannel(given: Form, kept: string | null): Result<Channel> {
  const robot = robots[given.kind as keyof typeof robots];
  if (!/^https?:\/\//i.test(given.address) || !URL.canParse(given.address))
    return refuse(says.notAHook({ example: robot.example }, '主机或地址'));
  const url = new URL(given.address);
  const secret = url.searchParams.get(robot.key) ?? given.secret ?? kept;
  if (secret === null || secret === '') return refuse(says.hookNeedsKey({ name: robot.key }, '主机或地址'));
  const bare = { ...given, port: null, security: null, login: null, sender: null };
  return ok({ ...bare, address: `${url.protocol}//${url.host}${url.pathname}`, secret });
}

const checked = (given: Form, kept: string | null = null): Result<Channel> =>
  given.kind === 'mail' ? mailChannel(given) : hookChannel(given, kept);

/** The host a channel speaks to: a mail server by its name, a robot by the host of its address. */
const hostOf = ({ kind, address }: Pick<Channel, 'kind' | 'address'>): string | null =>
  kind === 'mail' ? address.toLowerCase() : URL.canParse(address) ? new URL(address).host : null;

/** Opens a way out. Where it leads is checked again at every sending. */
export const addChannel = defineVerb({
  name: 'notices.addChannel',
  label: '增加通知渠道',
  by: administer,
  on: { register: 'channel' },
  input: form,
  async run(desk, input) {
    const fit = checked(input);
    if (!fit.ok) return fit;
    const added = await insert(desk, channel, fit.value);
    return added.ok ? ok({ channel: added.value.id, version: added.value.version }) : added;
  },
});

/** Changes a way out; a key left blank stays as it was. */
export const changeChannel = defineVerb({
  name: 'notices.changeChannel',
  label: '修改通知渠道',
  by: administer,
  on: { register: 'channel', row: 'channel' },
  input: { channel: ref('channel', '通知渠道'), version: count('版次'), ...form },
  async run(desk, { channel: id, version, ...given }) {
    const found = await fetchRow(desk, channel, id);
    if (!found.ok) return found;
    // Another host does not get the key that was meant for this one.
    const isSameHost = given.kind === found.value.kind && hostOf(given) === hostOf(found.value);
    const keptSecret = isSameHost ? found.value.secret : null;
    const fit = checked(
      { ...given, secret: given.secret ?? keptSecret, signingKey: given.signingKey ?? (isSameHost ? found.value.signingKey : null) },
      keptSecret,
    );
    if (!fit.ok) return fit;
    const changed = await update(desk, channel, id, version, fit.value);
    return changed.ok ? ok({ version: changed.value.version }) : changed;
  },
});

const turn = (verb: 'switchOn' | 'switchOff', label: string) =>
  defineVerb({
    name: `notices.${verb}`,
    label,
    by: administer,
    on: { register: 'channel', row: 'channel', step: verb },
    input: { channel: ref('channel', '通知渠道'), version: count('版次') },
    async run(desk, input) {
      const found = await fetchRow(desk, channel, input.channel);
      if (!found.ok) return found;
      const done = await step(desk, channel, { ...found.value, version: input.version }, verb);
      return done.ok ? ok({ version: done.value.version }) : done;
    },
  });
export const switchOn = turn('switchOn', '启用渠道');
export const switchOff = turn('switchOff', '停用渠道');

/** Sends one message through a channel, to see whether it arrives: to one's own mailbox, or to the group. */
export const testChannel = defineVerb({
  name: 'notices.testChannel',
  label: '试发一条',
  by: administer,
  on: { register: 'channel', row: 'channel' },
  input: { channel: ref('channel', '通知渠道') },
  async run(desk, input) {
    const found = await fetchRow(desk, channel, input.channel);
    if (!found.ok) return found;
    const recipient = found.value.kind === 'mail' ? desk.actor.id : 'group';
    const boxes = await countRows(desk, mailbox, { account: desk.actor.id });
    if (recipient !== 'group' && boxes === 0) return refuse(says.testNeedsMailbox());
    const round = (await countRows(desk, delivery, { channel: input.channel, recipient, day: desk.today })) + 1;
    const begun = { attempts: 0, nextTry: null, lastError: null, sentAt: null };
    const queued = await insert(desk, delivery, { channel: input.channel, recipient, day: desk.today, round, ...begun });
    return queued.ok ? ok({ delivery: queued.value.id }) : queued;
  },
});
