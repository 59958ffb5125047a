import { t, zh } from '#web/kit/language.ts';

const KINDS: Readonly<Record<string, string>> = { mail: zh('电子邮件'), weCom: zh('企业微信群机器人'), dingTalk: zh('钉钉群机器人') };
const SECURITIES: Readonly<Record<string, string>> = { tls: zh('全程加密'), startTls: zh('先连接再加密'), plain: zh('不加密') };
const STATES: Readonly<Record<string, string>> = { waiting: zh('待发'), sending: zh('正在发'), sent: zh('已送达'), failed: zh('没有发成') };

export const kindWord = (kind: string): string => t(KINDS[kind] ?? kind);
export const stateWord = (state: string): string => t(STATES[state] ?? state);
const choicesOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([key, label]) => ({ key, label: t(label) }));
export const kindChoices = () => choicesOf(KINDS);
export const securityChoices = () => choicesOf(SECURITIES);
