import type { Result } from '#kernel/problem.ts';
import type { ChainReport } from '#store/index.ts';
import type { Desk, ReadingDesk } from './verb.ts';

/** A message to be carried out of the house. `mail` goes through a mail server, `hook` is one HTTPS POST of JSON. */
export type Letter =
  | {
      readonly by: 'mail';
      readonly server: {
        readonly host: string;
        readonly port: number;
        /** `tls` from the first byte, `startTls` before anything is said, `plain` for a named server of one's own only. */
        readonly security: 'tls' | 'startTls' | 'plain';
        readonly username: string | null;
        readonly password: string | null;
      };
      readonly from: string;
      readonly to: string;
      readonly subject: string;
      readonly text: string;
      /** Names the message for ever, so that a second sending can be told from a second message. */
      readonly id: string;
    }
  | {
      readonly by: 'hook';
      readonly address: string;
      readonly body: unknown;
      /** What the answer must hold to count as taken: `{ errcode: 0 }`. */
      readonly expects: Readonly<Record<string, unknown>>;
    };

/** What came of a sending: taken, or why not, and whether another try may help. The words hold no secret. */
export type Sent = { readonly taken: true } | { readonly taken: false; readonly why: string; readonly isLasting: boolean };

/** Carries letters out of the house. It never throws for what the other side does. */
export interface Post {
  send(letter: Letter): Promise<Sent>;
}

/** One county's books for an errand: readings and deeds of the program itself, each in a transaction of its own. */
export interface Books {
  readonly county: string;
  /** The instant, by the house's clock. */
  now(): Date;
  read<T>(work: (desk: ReadingDesk) => Promise<T>): Promise<T>;
  /** `why` becomes the audit's reason. */
  write<T>(deed: string, work: (desk: Desk) => Promise<Result<T>>, why?: string): Promise<Result<T>>;
  /**
   * Destroys the keys of persons while the house is open, and with them all that is sensitive about them. Those erased before are passed over;
   * refuses with `store.noSuchPerson` where none is left.
   */
  erase(persons: readonly string[], by: { readonly actor: string; readonly why: string }): Promise<Result<null>>;
  /** Walks the county's audit chain from its beginning. */
  verifyAudit(): Promise<ChainReport>;
}

/** What an office does by itself: run at the start and then every so many seconds, one county after another; it must be safe to repeat. */
export interface Errand {
  readonly name: string;
  readonly everySeconds: number;
  run(books: Books, post: Post): Promise<void>;
}
