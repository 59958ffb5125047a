import type { Letter, Post } from '#register/index.ts';
import { sendHook } from './hook.ts';
import { sendMail } from './mail.ts';
import type { Wall } from './wall.ts';

/** The house's post: mail and webhooks, through one wall. */
export const postThrough = (wall: Wall): Post => ({
  send: (letter: Letter) => (letter.by === 'mail' ? sendMail(wall, letter) : sendHook(wall, letter)),
});
