import { createContext } from 'svelte';
import type { Face } from './brand.ts';

/** Whose page it is, set once by the root layout; null: the product's own. */
export const [getBrand, setBrand] = createContext<Face | null>();

/** The address of a page that belongs to no link, in the same brand. */
export const inBrand = (path: string, brand: Face | null): string =>
  brand?.address ? `${path}${path.includes('?') ? '&' : '?'}of=${brand.address}` : path;
