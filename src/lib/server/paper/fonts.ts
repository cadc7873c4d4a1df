/**
 * Onest as files that a PDF embeds and a picture's letters are outlined from: static weights, Latin
 * and Cyrillic. They travel inside the build and are read when first needed.
 */
import { create, type Font } from 'fontkit';
import type { Weight } from '#lib/pictures/picture.ts';

export type Faces = Readonly<Record<Weight, Font>>;

let faces: Promise<Faces> | undefined;

export const fonts = (): Promise<Faces> => (faces ??= read());

async function read(): Promise<Faces> {
  const [light, regular, medium, semiBold] = await Promise.all([
    import('@expo-google-fonts/onest/300Light/Onest_300Light.ttf?inline'),
    import('@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf?inline'),
    import('@expo-google-fonts/onest/500Medium/Onest_500Medium.ttf?inline'),
    import('@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf?inline')
  ]);
  return { 300: face(light), 400: face(regular), 500: face(medium), 600: face(semiBold) };
}

const face = ({ default: url }: { default: string }): Font =>
  remembering(create(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')) as Font);

/** Of each weight: a report has about so many different words. */
const MOST_RUNS = 2000;

/** Shaping words is most of the work, and they recur from report to report. */
function remembering(font: Font): Font {
  const runs = new Map<string, ReturnType<Font['layout']>>();
  const layout: Font['layout'] = (text, features) => {
    const key = `${String(features)} ${text}`;
    let run = runs.get(key);
    if (!run) {
      run = font.layout(text, features);
      if (runs.size >= MOST_RUNS) runs.clear();
      runs.set(key, run);
    }
    // copies, because whoever draws scales them
    const positions = run.positions.map((position) => ({ ...position }));
    return Object.create(run, { positions: { value: positions } }) as typeof run;
  };
  return Object.create(font, { layout: { value: layout } }) as Font;
}
