import { ok, type Result, refuse } from '#kernel/problem.ts';
import {
  code,
  count,
  date,
  defineRegister,
  defineVerb,
  insert,
  list,
  note,
  type Register,
  rows,
  statesOf,
  text,
  update,
} from '#register/index.ts';
import { erasureWays, OFFICER, READS } from '../codes.ts';
import { type House, personalRegister, sensitiveFields } from '../house.ts';
import { says } from '../refusals.ts';

/** How long a ledger's rows are kept once they stand in these states: set by the bureau, with the rule it follows. Nothing falls due while no term is set. */
export const retentionRule = defineRegister({
  name: 'retentionRule',
  label: '保存期限',
  scope: 'bureau',
  key: ['ledger'],
  title: ['ledger'],
  columns: ['ledger', 'afterStates', 'keepMonths', 'erasureWay', 'confirmedOn'],
  fields: {
    ledger: text('台账代号', { longest: 60 }),
    afterStates: list('自哪些状态起算', text('状态代号', { longest: 40 }), { least: 1, most: 10 }),
    keepMonths: count('保存月数', { least: 1, most: 1200, unit: '个月' }),
    erasureWay: code('抹除方式', erasureWays),
    ruleBasis: note('期限依据', { longest: 500 }),
    confirmedOn: date('确认日期'),
  },
  rules: [],
  workflow: {},
  readBy: READS,
});

/** Why a ledger cannot be erased in a way; null where it can. */
function against(register: Register, way: keyof typeof erasureWays) {
  if (way === 'destroyKey' && register.person !== 'id')
    return {
      because: '它的一行不是一个人，只能清空敏感项，或随本人一起抹除',
      becauseEnglish: 'its rows are no persons; empty what is sensitive, or erase the person',
    };
  if (way === 'anonymise' && sensitiveFields(register).some(([, field]) => field.required))
    return {
      because: '它有必填的敏感项，只能随本人一起抹除',
      becauseEnglish: 'some of what is sensitive is required; it goes with the person',
    };
  return null;
}

/** The names of the states that a person names by name or label; refuses the first state of a ledger and what is no state of it. */
function statesNamed(register: Register, words: readonly string[]): Result<readonly string[]> {
  const all = statesOf(register);
  const free = all.length > 1 ? all.slice(1) : all;
  const found = words.map(word => free.find(one => one.name === word || one.label === word)?.name ?? null);
  const states = free.map(one => one.label).join('、');
  const wrong = words.filter((_, place) => found[place] === null);
  if (wrong.length > 0)
    return refuse(...wrong.map(state => says.noSuchState({ register: register.label, state, states }, '自哪些状态起算')));
  return ok(found.filter(state => state !== null));
}

/** Sets the term of a ledger, or another one; a person in the ledger's first state (enrolled, in service) never falls due. */
export const setRetention = (house: House) =>
  defineVerb({
    name: 'privacy.setRetention',
    label: '设定保存期限',
    by: OFFICER,
    on: { register: 'retentionRule' },
    input: {
      ledger: retentionRule.fields.ledger,
      afterStates: retentionRule.fields.afterStates,
      keepMonths: retentionRule.fields.keepMonths,
      erasureWay: retentionRule.fields.erasureWay,
      ruleBasis: retentionRule.fields.ruleBasis,
    },
    async run(desk, input) {
      const register = personalRegister(house, input.ledger);
      if (register === undefined) return refuse(says.noSuchRegister({ name: input.ledger }, '台账代号'));
      const refused = against(register, input.erasureWay);
      if (refused !== null) return refuse(says.wrongWay({ register: register.label, ...refused }, '抹除方式'));
      const states = statesNamed(register, input.afterStates);
      if (!states.ok) return states;
      const [before] = await rows(desk, retentionRule, { where: { ledger: register.name } });
      const values = { ...input, ledger: register.name, afterStates: states.value, confirmedOn: desk.today };
      const done =
        before === undefined
          ? await insert(desk, retentionRule, values)
          : await update(desk, retentionRule, before.id, before.version, values);
      return done.ok ? ok({ retentionRule: done.value.id }) : done;
    },
  });
