import { house } from '../../app.ts'; // floor-offices: nothing but server and cli composes
export const whole = house;
