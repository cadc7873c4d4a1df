import type { ReportContent } from '#lib/report/content.ts';
import * as paper from '#lib/server/paper/service.ts';
import * as slides from '#lib/server/slides/service.ts';
import * as workbook from '#lib/server/workbook/service.ts';
import { disposition, fileName } from './attachment.ts';
import { xlsxResponse } from './files.ts';

const WHOLE = {
  pdf: { type: 'application/pdf', make: paper.pdf },
  pptx: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    make: slides.pptx
  }
} as const;

export type ReportFormat = keyof typeof WHOLE | 'xlsx';

/** A released report as a file that a browser saves. */
export async function reportResponse(
  content: ReportContent,
  format: ReportFormat
): Promise<Response> {
  if (format === 'xlsx') return xlsxResponse(workbook.book(content), 'report', content.locale);
  const { type, make } = WHOLE[format];
  const { company, eyebrow } = content.cover;
  const bytes = new Uint8Array(await make(content));
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-disposition': disposition(
        'attachment',
        fileName(`${company}, ${eyebrow}`, format),
        `report.${format}`
      )
    }
  });
}
