import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '#offices/accounts/index.ts';
import type { Office } from '#register/index.ts';
import type { Store } from '#store/index.ts';
import type { Answer } from './answers.ts';
import type { Bearers } from './bearers.ts';
import type { Lockout } from './lockout.ts';
import type { Provider } from './provider.ts';
import type { RateClass } from './rates.ts';
import type { RefusedDeeds } from './refusedDeeds.ts';
import type { Memory } from './remembered.ts';
import type { Revealed } from './revealed.ts';
import type { Sessions } from './sessions.ts';

/** What the server was opened with. */
export interface House {
  readonly store: Store;
  readonly offices: readonly Office[];
  readonly version: string;
  readonly sessions: Sessions;
  readonly lockout: Lockout;
  readonly memory: Memory;
  readonly bearers: Bearers;
  /** How many rows each person was shown in clear in this hour. */
  readonly revealed: Revealed;
  /** Writes down who tried what is not among their duties. */
  readonly noteRefusedDeed: RefusedDeeds;
  /** Where people may sign in beside our own door; null for nowhere. */
  readonly provider: Provider | null;
}

/** One request as its handler sees it. */
export interface Visit {
  readonly house: House;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Division code of the county that the visit is about. */
  readonly county: string;
  readonly holder: SignedIn | null;
  readonly address: string;
  readonly now: Date;
}

/** A visit of someone who has signed in. */
export type HeldVisit = Visit & { readonly holder: SignedIn };

interface RouteFrame {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly rate: RateClass;
  /** Every method that writes carries the token; only GET may say false. */
  readonly csrf: boolean;
  /** Bytes a body may have; 64 KiB unless said. */
  readonly bodyLimit?: number;
  /** Open also to those who have still to change their one-time password. */
  readonly beforePasswordChange?: boolean;
}

/** An entry of the table of routes: what it demands, and what answers. */
export type Route =
  | (RouteFrame & { readonly demands: 'public'; readonly handle: (visit: Visit) => Promise<Answer> })
  | (RouteFrame & { readonly demands: 'signedIn' | readonly string[]; readonly handle: (visit: HeldVisit) => Promise<Answer> });
