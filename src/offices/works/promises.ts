import type { ReadingDesk } from '#register/index.ts';

/** Gives the promises that a project may keep, with what they are called; the office that keeps plans is introduced in app.ts. */
export type PromiseNames = (desk: ReadingDesk) => Promise<readonly { readonly id: string; readonly name: string }[]>;
