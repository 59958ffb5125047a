import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];
const WIDTH = 480;
const HEIGHT = 320;
const GROUND = 262;

const chunk = (kind: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
};

/** Pixels of 24 bits as a PNG (ISO/IEC 15948): no filter, one block of data. */
function png(pixels: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const lines = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) lines.set(pixels.subarray(y * WIDTH * 3, (y + 1) * WIDTH * 3), y * (WIDTH * 3 + 1) + 1);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]);
}

/** A sheet on which oblongs are laid one over another. */
function sheet() {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3);
  return {
    pixels,
    fill(left: number, top: number, width: number, height: number, [red, green, blue]: Colour) {
      for (let y = Math.max(0, top); y < Math.min(HEIGHT, top + height); y++)
        for (let x = Math.max(0, left); x < Math.min(WIDTH, left + width); x++) pixels.set([red, green, blue], (y * WIDTH + x) * 3);
    },
  };
}

type Sheet = ReturnType<typeof sheet>;
const WALL: Colour = [214, 205, 188];
const BARE: Colour = [168, 164, 155];
const GLASS: Colour = [92, 124, 140];
const STEEL: Colour = [192, 122, 10];

function building({ fill }: Sheet, floors: number, stands: number, isFinished: boolean) {
  const height = Math.floor(190 / Math.max(floors, 3));
  for (let floor = 0; floor < stands; floor++) {
    const top = GROUND - (floor + 1) * height;
    const isClad = isFinished || floor < stands - 2;
    fill(90, top, 300, height - 2, isClad ? WALL : BARE);
    for (let window = 0; window < 9; window++)
      fill(102 + window * 32, top + Math.floor(height / 4), 20, Math.floor(height / 2), isClad ? GLASS : [120, 118, 112]);
  }
  if (isFinished) return fill(84, GROUND - stands * height - 6, 312, 8, [120, 60, 48]);
  for (let pole = 0; pole < 12; pole++) fill(86 + pole * 28, GROUND - stands * height - 14, 2, stands * height + 14, STEEL);
  fill(430, 30, 5, GROUND - 30, STEEL);
  fill(210, 34, 240, 4, STEEL);
}

function field({ fill }: Sheet, share: number) {
  fill(40, 190, 400, 96, [120, 74, 60]);
  fill(40, 190, Math.round(400 * share), 96, [166, 66, 48]);
  fill(90, 208, 300, 60, [86, 132, 84]);
  for (let lane = 0; lane < 3; lane++) fill(40, 196 + lane * 4, Math.round(400 * share), 1, [240, 236, 226]);
}

/** What is drawn: a building of so many floors of which some stand, or a sports field laid to a share. */
export type Scene = { readonly floors: number; readonly stand: number; readonly finished?: boolean } | { readonly field: number };

/** An invented site as a PNG of 480 × 320: sky, earth, and the works. No person is in it. */
export function picture(scene: Scene): Uint8Array {
  const ground = sheet();
  for (let y = 0; y < GROUND; y++)
    ground.fill(0, y, WIDTH, 1, [178 + Math.floor(y / 6), 200 + Math.floor(y / 9), 214 + Math.floor(y / 12)]);
  ground.fill(0, GROUND, WIDTH, HEIGHT - GROUND, [150, 132, 104]);
  ground.fill(0, GROUND - 16, 70, 16, [108, 140, 96]);
  if ('field' in scene) field(ground, scene.field);
  else building(ground, scene.floors, scene.stand, scene.finished === true);
  return png(ground.pixels);
}
