/**
 * A role that is held within bounds alone: over the rows of some organisations, of some classes of theirs, or over the holder's own record.
 * It opens ledgers and the usual deeds of a ledger on such rows, and nothing else.
 */
export interface Bound {
  readonly role: string;
  readonly kind: 'organisation' | 'class' | 'own';
  /** The organisations, classes, or the account. */
  readonly ids: readonly string[];
  /** Whose rows the database may give at all for it. */
  readonly organisations: readonly string[];
}

/** A signed-in person (or the system itself), as the deeds see one. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  /** The organisation whose business the person does; null for the system. */
  readonly organisation: string | null;
  /** Roles held without bounds. */
  readonly roles: readonly string[];
  readonly bounds?: readonly Bound[];
  /** The person on leave in whose place this one acts, with their duties. */
  readonly actsFor?: { readonly id: string; readonly username: string };
}

/** Who may: any of these roles, or everyone who is signed in. */
export type Demand = readonly string[] | 'signedIn';

/** The program itself, as it prepares a county, before there is anyone to sign in. */
export const system: Actor = { id: 'system', name: '系统', organisation: null, roles: ['system'] };

/** Someone without an account, as the public page sees them: no role, no organisation. */
export const nobody: Actor = { id: 'public', name: '公众', organisation: null, roles: [] };

/** True when the actor holds a role that the demand names. The system may do everything. */
export const may = (actor: Actor, demand: Demand): boolean =>
  demand === 'signedIn' || actor.roles.includes('system') || demand.some(role => actor.roles.includes(role));

/** The bounded roles of an actor that a demand names. */
export const boundsFor = (actor: Actor, demand: Demand | undefined): readonly Bound[] =>
  demand === undefined || demand === 'signedIn' ? [] : (actor.bounds ?? []).filter(bound => demand.includes(bound.role));

/** True when the actor holds a role that the demand names, be it within bounds: what is then within them is judged row by row. */
export const mayWithin = (actor: Actor, demand: Demand): boolean => may(actor, demand) || boundsFor(actor, demand).length > 0;
