import type { Brand } from '#lib/brand/brand.ts';

/** What a mail says, before it is drawn as text and as HTML. */
export interface Letter {
  subject: string;
  /** Whose mail it is: who stands beside the address; null for the product itself. */
  brand: Brand | null;
  heading: string;
  paragraphs: readonly string[];
  /** The sender's own words. */
  quote?: string;
  facts?: readonly { name: string; value: string }[];
  button: { text: string; url: string };
  /** Below, in small print. */
  small: readonly string[];
  /** Where reminders are declined. */
  decline?: { text: string; url: string };
}
