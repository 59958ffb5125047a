/**
 * The oracle: who may see and do what, said by hand in the plainest words, from the rules of the offices and not from their declarations.
 * It shares no code with the kit.
 */

/** A role that someone holds today, and over what. */
export interface Held {
  readonly role: string;
  readonly over:
    | 'everywhere'
    | { readonly organisations: readonly string[] }
    | { readonly homeroom: string }
    | { readonly account: string };
}

/** One who may be asked about. */
export interface Person {
  readonly id: string;
  readonly cookie: string;
  readonly works: string | null;
  readonly held: readonly Held[];
  /** How they came to hold it, for the message of a test that fails. */
  readonly told: string;
}

/** A row as the database has it, with whose it is. */
export interface Row {
  readonly id: string;
  readonly state: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly organisation: string | null;
  readonly homeroom: string | null;
}

/** What the rules say of one register. */
export interface Law {
  /** These see the rows of their own organisation. */
  readonly some: readonly string[];
  /** These see the rows of all. */
  readonly all: readonly string[];
  /** Only rows in this state are known to those who do not see the rows of all. */
  readonly onlyWhen?: string;
  /** Fields that nobody sees in clear, and who may be shown them one by one. */
  readonly hidden: Readonly<Record<string, readonly string[]>>;
}

const pupilPeople = { some: ['schoolClerk'], all: ['enrolment'] };
const staffPeople = { some: ['schoolClerk'], all: ['personnel'] };
const clerks = ['schoolClerk', 'enrolment'];
const safetyReaders = ['safetyOffice', 'planner', 'leader', 'auditor'];
const inspectionReaders = ['inspectionOffice', 'inspector', 'planner', 'leader', 'auditor'];

const overseers = ['privacyOfficer', 'auditor', 'leader'];

/** The rules, register by register. */
export const laws: Readonly<Record<string, Law>> = {
  pupil: {
    ...pupilPeople,
    hidden: { name: clerks, idNumber: clerks, birthday: clerks, studentNumber: clerks, homeAddress: clerks, specialGroups: clerks },
  },
  guardian: { ...pupilPeople, hidden: { name: clerks, phone: clerks } },
  enrolmentEvent: { ...pupilPeople, hidden: { why: clerks } },
  homeroom: { ...pupilPeople, hidden: {} },
  staff: {
    ...staffPeople,
    hidden: { name: ['schoolClerk', 'personnel'], idNumber: ['schoolClerk', 'personnel'], phone: ['schoolClerk', 'personnel'] },
  },
  staffEvent: { ...staffPeople, hidden: {} },
  hazard: { some: ['filer'], all: safetyReaders, hidden: {} },
  defenceGate: { some: ['filer'], all: safetyReaders, hidden: {} },
  visit: { some: ['filer'], all: inspectionReaders, onlyWhen: 'held', hidden: {} },
  meetingTask: { some: ['filer'], all: ['planner', 'leader'], hidden: {} },
  receipt: { some: ['filer'], all: ['planner', 'leader'], hidden: {} },
  purchase: { some: ['filer'], all: ['planner'], hidden: {} },
  drill: {
    some: ['filer', 'planner'],
    all: ['planner', 'leader'],
    hidden: { leader: ['filer', 'auditor'], leaderNumber: ['filer', 'auditor'], phone: ['filer', 'auditor'] },
  },
  guardianConsent: { some: ['schoolClerk'], all: ['privacyOfficer', 'auditor'], hidden: { guardianName: [] } },
  imageUse: { some: ['schoolClerk'], all: ['privacyOfficer', 'auditor'], hidden: {} },
  consentText: { some: [], all: ['privacyOfficer', 'auditor', 'leader', 'schoolClerk'], hidden: {} },
  personRequest: { some: [], all: ['privacyOfficer'], hidden: { requesterName: [] } },
  impactAssessment: { some: [], all: overseers, hidden: {} },
  retentionRule: { some: [], all: overseers, hidden: {} },
  legalHold: { some: [], all: overseers, hidden: {} },
  erasureBatch: { some: [], all: overseers, hidden: {} },
  erasureItem: { some: [], all: overseers, hidden: {} },
  restoreRehearsal: { some: [], all: [...overseers, 'administrator', 'security'], hidden: {} },
  chainCheck: { some: [], all: ['auditor', 'privacyOfficer', 'administrator', 'security'], hidden: {} },
  logbook: { some: ['filer'], all: ['planner'], hidden: {} },
  remark: { some: ['filer', 'planner'], all: ['planner'], hidden: {} },
};

const isAbout = (held: Held, row: Row): boolean => {
  if (held.over === 'everywhere') return false;
  if ('organisations' in held.over) return row.organisation !== null && held.over.organisations.includes(row.organisation);
  if ('homeroom' in held.over) return row.homeroom === held.over.homeroom;
  return row.values.account === held.over.account;
};
const holds = (who: Person, roles: readonly string[]) => who.held.some(held => held.over === 'everywhere' && roles.includes(held.role));
const holdsOver = (who: Person, roles: readonly string[], row: Row) =>
  who.held.some(held => roles.includes(held.role) && isAbout(held, row));
const isOwn = (who: Person, row: Row) => who.works !== null && who.works === row.organisation;

/** True where a row lies in what a person's roles are over, whether it is known to them or not. */
export function isReached(who: Person, register: string, row: Row): boolean {
  const { some, all } = laws[register]!;
  return holds(who, all) || (holds(who, some) && isOwn(who, row)) || holdsOver(who, [...some, ...all], row);
}

/** True where a person sees a row at all. */
export function maySee(who: Person, register: string, row: Row): boolean {
  const { all, onlyWhen } = laws[register]!;
  const reaches = isReached(who, register, row);
  const isKnown = onlyWhen === undefined || row.state === onlyWhen || who.held.some(held => all.includes(held.role));
  return reaches && isKnown;
}

/** True where a person may be shown a hidden field of a row in clear. */
export function mayReveal(who: Person, register: string, field: string, row: Row): boolean {
  const { all, hidden } = laws[register]!;
  const to = hidden[field] ?? [];
  const both = all.filter(role => to.includes(role));
  return maySee(who, register, row) && (holds(who, both) || (holds(who, to) && isOwn(who, row)) || holdsOver(who, to, row));
}

/** A deed on one row: who may, from which states, what is sent besides row and version. */
export interface Deed {
  readonly register: string;
  readonly row: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly states: readonly string[] | 'any';
  readonly may: (who: Person, row: Row) => boolean;
}

const judges =
  (...roles: readonly string[]) =>
  (who: Person, row: Row) =>
    holds(who, roles) || holdsOver(who, roles, row);
const own = (role: string) => (who: Person, row: Row) => (holds(who, [role]) && isOwn(who, row)) || holdsOver(who, [role], row);
const ownOrSeesAll = (role: string, all: readonly string[]) => (who: Person, row: Row) =>
  own(role)(who, row) || (holds(who, [role]) && holds(who, all));

const TODAY = '2028-01-10';

/** The deeds that are asked about: usual ones and those written by hand. */
export const deeds: Readonly<Record<string, Deed>> = {
  'purchases.adoptPurchase': { register: 'purchase', row: 'row', input: {}, states: ['draft'], may: judges('planner') },
  'purchases.correctPurchase': {
    register: 'purchase',
    row: 'row',
    input: { name: '改过的', budget: '2.00', day: null },
    states: 'any',
    may: ownOrSeesAll('filer', ['planner']),
  },
  'drills.hold': {
    register: 'drill',
    row: 'drill',
    input: {},
    states: ['planned'],
    // Written by hand and silent about bounds: whole roles alone.
    may: who => holds(who, ['filer', 'planner']),
  },
  'roster.correctPupil': {
    register: 'pupil',
    row: 'row',
    input: { boarding: 'dayPupil', ethnicity: null, householdKind: null, householdPlace: null },
    states: 'any',
    may: ownOrSeesAll('schoolClerk', ['enrolment']),
  },
  'roster.correctGuardian': {
    register: 'guardian',
    row: 'row',
    input: { relation: 'otherGuardian', isFirst: true },
    states: 'any',
    may: ownOrSeesAll('schoolClerk', ['enrolment']),
  },
  'roster.suspendPupil': {
    register: 'pupil',
    row: 'row',
    input: { day: TODAY, because: '因病' },
    states: ['enrolled'],
    may: own('schoolClerk'),
  },
  'roster.correctHomeroom': {
    register: 'homeroom',
    row: 'row',
    input: { headTeacher: null },
    states: 'any',
    may: ownOrSeesAll('schoolClerk', ['enrolment']),
  },
  'inspection.holdVisit': {
    register: 'visit',
    row: 'visit',
    input: { heldOn: TODAY, summary: '看了食堂', photos: [] },
    states: ['planned'],
    may: judges('inspectionOffice', 'inspector'),
  },
  'safety.moveDeadline': {
    register: 'hazard',
    row: 'issue',
    input: { deadline: '2028-03-01', why: '等天暖' },
    states: ['rectify', 'returned'],
    may: judges('safetyOffice'),
  },
  'plan.acceptReceipt': {
    register: 'meetingTask',
    row: 'meetingTask',
    input: {},
    states: ['answered'],
    // Written by hand and silent about bounds.
    may: who => holds(who, ['planner']),
  },
};
