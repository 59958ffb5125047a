import { defineOffice, type Office } from '#register/index.ts';
import { channel } from './channel.ts';
import { addChannel, changeChannel, switchOff, switchOn, testChannel } from './channels.ts';
import { delivering } from './deliver.ts';
import { delivery } from './delivery.ts';
import type { Introductions } from './introductions.ts';
import { mailbox } from './mailbox.ts';
import { markRead, mine, setMailbox, unread } from './mine.ts';
import { notice } from './notice.ts';
import { reminding } from './remind.ts';
import { reminderRule } from './reminderRule.ts';
import { setReminders, settings } from './settings.ts';

/** The office that reminds people of what falls due, in the house and outside it. */
export const notices = (introductions: Introductions): Office =>
  defineOffice({
    name: 'notices',
    label: '通知',
    basis: ['五年规划的监测评估制度：年度监测、中期评估、终期评估'],
    serves: [],
    roles: [],
    registers: [channel, notice, delivery, mailbox, reminderRule],
    verbs: [addChannel, changeChannel, switchOn, switchOff, testChannel, markRead, setMailbox, setReminders],
    views: [mine(introductions), unread(introductions), settings],
    errands: [reminding(introductions), delivering],
  });
