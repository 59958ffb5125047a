/** A signed-in person (or the system itself), as the deeds see one. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  /** The organisation whose business the person does; null for the system. */
  readonly organisation: string | null;
  readonly roles: readonly string[];
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
