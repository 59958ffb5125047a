import { inner } from '../../register/inner.ts'; // front-door-of-the-kit
export const kit = inner;
