import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, defineView, insert, list, optional, rows, text, update } from '#register/index.ts';
import { type Channel, channel } from './channel.ts';
import { delivery } from './delivery.ts';
import { says } from './refusals.ts';
import { reminderRule, ruleOf } from './reminderRule.ts';

const FURTHEST = 180;

/** Sets the days of reminders and the address that messages link to. */
export const setReminders = defineVerb({
  name: 'notices.setReminders',
  label: '设定提醒',
  by: ['administrator'],
  on: { register: 'reminderRule' },
  input: {
    before: list('到期前几天', count('天数'), { most: 10 }),
    after: list('过期后几天', count('天数'), { most: 10 }),
    base: optional(text('系统地址', { longest: 200 })),
  },
  async run(desk, { before, after, base }) {
    const isBad = (days: readonly number[]) => new Set(days).size < days.length || days.some(day => day < 1 || day > FURTHEST);
    if (isBad(before) || isBad(after)) return refuse(says.badDays({ most: FURTHEST }));
    const isLink = base === null || (/^https?:\/\/[^\s@?#]+$/.test(base) && URL.canParse(base));
    if (!isLink) return refuse(says.badBase({ text: base ?? '' }, '系统地址'));
    const rule = { before: before.toSorted((a, b) => b - a), after: after.toSorted((a, b) => a - b), base };
    const [kept] = await rows(desk, reminderRule, { limit: 1 });
    const done =
      kept === undefined ? await insert(desk, reminderRule, rule) : await update(desk, reminderRule, kept.id, kept.version, rule);
    return done.ok ? ok(rule) : done;
  },
});

/** GET notices.settings {} */
export interface SettingsView {
  readonly rule: { readonly before: readonly number[]; readonly after: readonly number[]; readonly base: string | null };
  readonly channels: readonly (Omit<Channel, 'secret' | 'signingKey'> & {
    readonly id: string;
    readonly version: number;
    readonly isOn: boolean;
    readonly hasSecret: boolean;
  })[];
  /** The last messages, the newest first. */
  readonly deliveries: readonly {
    readonly id: string;
    readonly channel: string;
    readonly state: string;
    readonly day: string;
    readonly attempts: number;
    readonly nextTry: string | null;
    readonly sentAt: string | null;
    readonly lastError: string | null;
  }[];
}

/** The ways out, the days of reminders and the last messages, for the administrator. No secret is in it. */
export const settings = defineView({
  name: 'notices.settings',
  label: '通知设置',
  by: ['administrator'],
  input: {},
  async run(desk) {
    const { before, after, base } = await ruleOf(desk);
    const held = await rows(desk, channel);
    const nameOf = new Map(held.map(one => [one.id, one.name]));
    const last = await rows(desk, delivery, { orderBy: [['id', 'desc']], limit: 30 });
    const view: SettingsView = {
      rule: { before, after, base },
      channels: held.map(({ id, version, state, name, kind, address, port, security, login, sender, organisation, secret }) => ({
        ...{ id, version, name, kind, address, port, security, login, sender, organisation },
        isOn: state === 'on',
        hasSecret: secret !== null,
      })),
      deliveries: last.map(({ id, channel: its, state, day, attempts, nextTry, sentAt, lastError }) => ({
        ...{ id, state, day, attempts, nextTry, sentAt, lastError },
        channel: nameOf.get(its) ?? '',
      })),
    };
    return ok(view);
  },
});
