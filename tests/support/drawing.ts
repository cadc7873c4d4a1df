/** What can be said of a canvas from outside: the texts drawn on it, and how like another picture it is. */
import type { Page } from '@playwright/test';

/** Records every text that any canvas of the page draws from now on. */
export const recordTexts = (page: Page) =>
  page.addInitScript(() => {
    const texts: string[] = [];
    Object.assign(window, { drawnTexts: texts });
    const { prototype } = CanvasRenderingContext2D;
    const draw = prototype.fillText;
    prototype.fillText = function (text, ...where) {
      texts.push(text);
      draw.call(this, text, ...where);
    };
  });

/** The texts drawn since they were asked for last. */
export const drawnTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { drawnTexts: string[] }).drawnTexts.splice(0));

/** The share of pixels, 0 to 1, that differ by more than half a pixel’s shift of an edge makes. */
export async function share(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const pictures = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  return page.evaluate(async (sources) => {
    const EDGE = 128;
    const pixels = await Promise.all(
      sources.map(async (src) => {
        const picture = Object.assign(new Image(), { src });
        await picture.decode();
        const { width, height } = picture;
        const context = new OffscreenCanvas(width, height).getContext('2d');
        context?.drawImage(picture, 0, 0);
        return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
      })
    );
    const [a, b] = pixels as [Uint8ClampedArray, Uint8ClampedArray];
    if (a.length === 0 || a.length !== b.length) return 1;
    let different = 0;
    for (let i = 0; i < a.length; i += 4) {
      if ([0, 1, 2].some((c) => Math.abs((a[i + c] ?? 0) - (b[i + c] ?? 0)) > EDGE)) different++;
    }
    return different / (a.length / 4);
  }, pictures);
}
