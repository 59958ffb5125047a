import { english, type Field, type FieldKind, type Fields, glossary, type Office, type Register, type Verb } from '#register/index.ts';

/** Roles that people of schools hold: what their deeds ask is asked of schools. */
export const schoolRoles: readonly string[] = ['schoolClerk', 'filer', 'headTeacher', 'teacher'];

/** Minutes that a person of a school takes to find out and fill one field, by its kind. A convention of this house, to be put right by timing real people. */
export const minutesOf: Readonly<Record<FieldKind, number>> = {
  text: 0.5,
  note: 4,
  count: 1,
  amount: 1.5,
  money: 1.5,
  flag: 0.1,
  code: 0.2,
  ref: 0.2,
  date: 0.2,
  year: 0.1,
  period: 0.1,
  file: 5,
  geo: 1,
  idNumber: 0.7,
  phone: 0.4,
  list: 1,
  group: 1,
};

/** Minutes for one field; a group takes those of its parts, a list twice those of a member. */
export function minutesFor(field: Field<unknown>): number {
  if (field.kind === 'group') return Object.values(field.parts ?? {}).reduce((sum, part) => sum + minutesFor(part), 0);
  return field.kind === 'list' && field.item !== undefined ? 2 * minutesFor(field.item) : minutesOf[field.kind];
}

/** A field that a form asks of a school. */
export interface AskedField {
  readonly name: string;
  readonly label: string;
  readonly english: string;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  readonly minutes: number;
  /** True where an import from a national system has given it. */
  readonly isGiven: boolean;
}

/** A form by which a school adds a row to a register. */
export interface Asking {
  readonly office: string;
  readonly deed: string;
  readonly label: string;
  readonly english: string;
  readonly register: string;
  readonly fields: readonly AskedField[];
}

/** Deeds that fill a register although they stand on a page made by hand. */
const byHand: Readonly<Record<string, string>> = {
  'plan.fileActual': 'actual',
  'works.reportProgress': 'projectReport',
  'safety.fileCampus': 'safeCampus',
};

// biome-ignore lint/suspicious/noExplicitAny: registers and verbs of different rows stand side by side
type AnyRegister = Register<any>;
// biome-ignore lint/suspicious/noExplicitAny: the same
type AnyVerb = Verb<any, any, any>;

const isOfSchools = (verb: AnyVerb) => typeof verb.by !== 'string' && verb.by.some(role => schoolRoles.includes(role));

/** The register to which a deed adds a row; null for a deed on a row that is there. */
function fills(verb: AnyVerb, registers: ReadonlyMap<string, AnyRegister>): AnyRegister | null {
  const named =
    verb.on === undefined ? byHand[verb.name] : verb.on.row === undefined && verb.on.rows === undefined ? verb.on.register : undefined;
  return named === undefined ? null : (registers.get(named) ?? null);
}

/** Under which fields of which registers a box of a form is kept: its own, or that of a register beside which it belongs, as `guardian.name` for `guardianName`. */
const beside: Readonly<Record<string, readonly string[]>> = {
  'roster.enrolPupil.guardianName': ['guardian.name'],
  'roster.enrolPupil.relation': ['guardian.relation'],
  'roster.enrolPupil.phone': ['guardian.phone'],
  'roster.enrolPupil.day': ['pupil.admittedOn'],
};

/** What a page settles before it asks: whose row, of which round, of which version. */
const SETTLED = new Set(['version', 'isAnother', 'organisation', 'period']);

/** All forms that schools of this house fill, with what each asks. `given` are fields of registers that imports have given. */
export function askingsOf(offices: readonly Office[], given: ReadonlySet<string>): readonly Asking[] {
  const registers = new Map(offices.flatMap(office => office.registers.map(register => [register.name, register as AnyRegister] as const)));
  return offices.flatMap(office =>
    office.verbs.flatMap((verb: AnyVerb): readonly Asking[] => {
      const register = isOfSchools(verb) ? fills(verb, registers) : null;
      if (register === null) return [];
      const fields = Object.entries(verb.input as Fields)
        .filter(([name]) => !SETTLED.has(name))
        .map(([name, field]): AskedField => {
          const kept = beside[`${verb.name}.${name}`] ?? [`${register.name}.${name}`];
          return {
            name,
            label: field.label,
            english: english(field.label) ?? field.label,
            kind: field.kind,
            isRequired: field.required,
            minutes: minutesFor(field),
            isGiven: kept.every(one => given.has(one)),
          };
        });
      return [
        {
          office: office.name,
          deed: verb.name,
          label: register.label,
          english: english(register.label) ?? register.label,
          register: register.name,
          fields,
        },
      ];
    }),
  );
}

/** What is asked of schools in more than one place, or although an import gives it. */
export interface AskedTwice {
  readonly meaning: string;
  readonly english: string;
  /** Fields of registers, `safetyFiling.attended`, and what they are called. */
  readonly places: readonly string[];
  readonly words: readonly string[];
  readonly englishWords: readonly string[];
  /** The field that an import gives; null where only schools are asked. */
  readonly givenAs: string | null;
  /** Why it stands all the same; null where it should not. */
  readonly because: Reason | null;
}

/** Kinds that say which row, when, or with which proof; what they mean depends on the register. */
const STRUCTURE: readonly FieldKind[] = ['ref', 'file', 'date', 'year', 'period', 'flag', 'note', 'list', 'group'];

/** A reason in both languages. */
export interface Reason {
  readonly zh: string;
  readonly en: string;
}

const OWN_EVENT: Reason = { zh: '两本台账各记各的事，一件事只记一处', en: 'each tells of occasions of its own; none is told twice' };
const SIGNED: Reason = { zh: '谁签的同意书，是证据本身，不是再报一次', en: 'who signed the consent: the proof itself' };
const CLASS: Reason = { zh: '哪个班来，是这次活动的内容，不是再报班级', en: 'which class comes, not the class anew' };
const TRANSFER: Reason = {
  zh: '转入学校凭身份证号和姓名找人，看不到外校学生',
  en: 'the school asks by number and name, since it does not see other schools’ pupils',
};

/** What stands in two places with good reason. */
const allowed: Readonly<Record<string, Reason>> = {
  'guardianConsent.guardianName': SIGNED,
  'guardianConsent.relation': SIGNED,
  'booking.className': CLASS,
  'roomSession.className': CLASS,
  'safetyFiling.drillKind': OWN_EVENT,
  'emergencyPlan.drillKind': OWN_EVENT,
  'safetyFiling.attended': OWN_EVENT,
  'roomSession.attended': OWN_EVENT,
  'hazard.subject': OWN_EVENT,
  'dispute.subject': OWN_EVENT,
  'hazard.grade': OWN_EVENT,
  'dispute.grade': OWN_EVENT,
  'hazard.responsible': OWN_EVENT,
  'dispute.responsible': OWN_EVENT,
  'pupilTransfer.idNumber': TRANSFER,
  'pupilTransfer.name': TRANSFER,
};

const meanings = () => new Map(glossary().flatMap(term => [term.zh, ...term.aka].map(word => [word, term] as const)));

/** Every meaning that schools are asked for in two registers, or that an import gives to one and a form asks for in another. */
export function askedTwice(offices: readonly Office[], given: ReadonlySet<string>): readonly AskedTwice[] {
  const termOf = meanings();
  const labelOf = new Map<string, string>(
    offices.flatMap(office =>
      office.registers.flatMap(one =>
        Object.entries(one.fields as Fields).map(([name, field]) => [`${one.name}.${name}`, field.label] as const),
      ),
    ),
  );
  const givenMeaning = new Map(
    [...given].flatMap(place =>
      labelOf.has(place) ? [[termOf.get(labelOf.get(place)!)?.key ?? labelOf.get(place)!, place] as const] : [],
    ),
  );
  const places = new Map<string, Set<string>>();
  const calledAs = new Map<string, Reason>();
  for (const { register, label, english: inEnglish, fields } of askingsOf(offices, given))
    for (const field of fields) {
      calledAs.set(`${register}.${field.name}`, { zh: `${label}·${field.label}`, en: `${inEnglish}: ${field.english}` });
      if (STRUCTURE.includes(field.kind) || field.isGiven) continue;
      const meaning = termOf.get(field.label)?.key ?? field.label;
      places.set(meaning, (places.get(meaning) ?? new Set()).add(`${register}.${field.name}`));
    }
  return [...places].flatMap(([meaning, found]): readonly AskedTwice[] => {
    const givenAs = givenMeaning.get(meaning) ?? null;
    const elsewhere = [...found].filter(place => place !== givenAs);
    if (givenAs === null ? found.size < 2 : elsewhere.length === 0) return [];
    const term = [...termOf.values()].find(one => one.key === meaning);
    const reasons = elsewhere.map(place => allowed[place] ?? null);
    const because = reasons.every(reason => reason !== null) ? reasons[0]! : null;
    return [
      {
        meaning: term?.zh ?? meaning,
        english: term?.en ?? meaning,
        places: elsewhere,
        words: elsewhere.map(place => calledAs.get(place)?.zh ?? place),
        englishWords: elsewhere.map(place => calledAs.get(place)?.en ?? place),
        givenAs,
        because,
      },
    ];
  });
}
