import { type Demand, english, type Field, isPersonal, type Office, type Register } from '#register/index.ts';

/** The offices of the house, asked for when they are needed: this office is one of them. */
export type House = () => readonly Office[];

/** A register with the office that keeps it. */
export interface Kept {
  readonly office: Office;
  readonly register: Register;
}

/** Every register of the house with personal data, in the order of the offices. */
export const personalRegisters = (house: House): readonly Kept[] =>
  house().flatMap(office => (office.registers as readonly Register[]).filter(isPersonal).map(register => ({ office, register })));

/** A register of the house by its name. */
export const registerIn = (house: House, name: string): Register | undefined =>
  house()
    .flatMap(office => office.registers as readonly Register[])
    .find(register => register.name === name);

/** A register with personal data as people name it: by its label or by the name that the list of processing gives. */
export const personalRegister = (house: House, word: string): Register | undefined =>
  personalRegisters(house)
    .map(({ register }) => register)
    .find(register => register.name === word || register.label === word);

/** The register of the persons that a register is about: itself where its rows are persons. */
export const personsOf = (house: House, register: Register): Register | undefined =>
  register.person === 'id' ? register : registerIn(house, register.fields[register.person ?? '']?.of ?? '');

/** True where a register's persons may be children: their register knows the birthday. */
export const isOfMinors = (house: House, register: Register): boolean => personsOf(house, register)?.fields.birthday !== undefined;

/** The fields of a register that are sensitive, secrets of the house left out. */
export const sensitiveFields = (register: Register): readonly (readonly [name: string, field: Field<unknown>])[] =>
  Object.entries(register.fields).filter(([, field]) => field.sensitive !== undefined && field.sensitive !== 'secret');

/** The registers that ask for a guardian's consent, by purpose. */
export function purposesOf(house: House): ReadonlyMap<string, readonly Register[]> {
  const found = new Map<string, Register[]>();
  for (const { register } of personalRegisters(house))
    if (register.consent !== undefined) found.set(register.consent, [...(found.get(register.consent) ?? []), register]);
  return found;
}

/** What the roles of demands are called, each once. */
export function rolesCalled(house: House, ...demands: readonly (Demand | undefined)[]) {
  const roles = house().flatMap(office => office.roles);
  const called = (demand: Demand | undefined): readonly string[] => {
    if (demand === undefined) return [];
    return demand === 'signedIn' ? ['登录的各账号'] : demand.map(name => roles.find(role => role.name === name)?.label ?? name);
  };
  return [...new Set(demands.flatMap(called))].map(label => ({ label, english: english(label) }));
}
