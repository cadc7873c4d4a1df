export interface BrandTables {
  brand: BrandTable;
  brand_logo: BrandLogoTable;
}

/** Whose brand it is. */
interface Place {
  /** The company's id, or the workspace's for its own. */
  place_id: string;
  workspace_id: string;
  /** Null for the workspace's own. */
  company_id: string | null;
}

/** What a workspace or a company has of its own; null takes what stands above it. */
export interface BrandTable extends Place {
  /** Random: names the brand on pages that no link leads to any more. */
  address: string;
  name: string | null;
  /** #rrggbb as it was chosen. */
  accent: string | null;
  footer: string | null;
  reply_to: string | null;
  white_label: number | null;
  /** One more at every change, the logo's too; a row is emptied and never taken away. */
  version: number;
}

export interface BrandLogoTable extends Place {
  /** Random, a new one for every upload: its bytes never change. */
  id: string;
  /** Of `png`, in pixels. */
  width: number;
  height: number;
  /** 1 where it can be seen on paper, and on the dark ground, without a plate behind it. */
  on_paper: number;
  on_dark: number;
  /** The drawing, if it is one: only its shapes are left. */
  svg: string | null;
  /** Base64: for paper and slides, and a small one for pages and mail. */
  png: string;
  small: string;
}
