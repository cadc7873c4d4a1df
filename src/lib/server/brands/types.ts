import type { LogoLink } from '#lib/brand/brand.ts';

/** Whose brand: a workspace's own, or of one of its companies. */
export interface Place {
  readonly workspaceId: string;
  /** Null: the workspace's own. */
  readonly companyId: string | null;
}

/** What is set for a place itself; null takes what stands above it. */
export interface Own {
  readonly name: string | null;
  /** #rrggbb as it was chosen. */
  readonly accent: string | null;
  readonly footer: string | null;
  readonly replyTo: string | null;
  readonly whiteLabel: boolean | null;
}

/** What a page that sets a brand shows. */
export interface BrandSettings {
  /** Of the row; 0 while nothing was ever set. */
  readonly version: number;
  readonly own: Own;
  readonly logo: LogoLink | null;
  /** What holds where nothing is set: the workspace's for a company, else the product's. */
  readonly inherited: Omit<Own, 'name'> & { readonly name: string; readonly logo: LogoLink | null };
}
