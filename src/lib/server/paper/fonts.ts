/**
 * Fonts as files that a PDF embeds and a picture's letters are outlined from. They travel inside the
 * build and are read when first needed: Onest for Latin and Cyrillic; DejaVu, which has Greek,
 * Armenian, Georgian, Hebrew, Arabic and signs, for texts with letters that Onest does not have.
 */
import { create, type Font } from 'fontkit';
import type { Weight } from '#lib/pictures/picture.ts';
import { wanted } from './letters.ts';

export interface Face {
  /** By which a document knows it. */
  readonly name: string;
  readonly font: Font;
}

/** The first that has a letter shows it. */
export type Faces = Readonly<Record<Weight, readonly Face[]>>;

let own: Promise<Faces> | undefined;
let all: Promise<Faces> | undefined;

/** The fonts for some texts. */
export async function fonts(texts: Iterable<string>): Promise<Faces> {
  const faces = await (own ??= onest());
  return wanted(texts, faces) ? (all ??= withDejaVu(faces)) : faces;
}

async function onest(): Promise<Faces> {
  const [light, regular, medium, semiBold] = await Promise.all([
    import('@expo-google-fonts/onest/300Light/Onest_300Light.ttf?inline'),
    import('@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf?inline'),
    import('@expo-google-fonts/onest/500Medium/Onest_500Medium.ttf?inline'),
    import('@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf?inline')
  ]);
  return {
    300: [face('300', light)],
    400: [face('400', regular)],
    500: [face('500', medium)],
    600: [face('600', semiBold)]
  };
}

async function withDejaVu(faces: Faces): Promise<Faces> {
  const [book, bold] = await Promise.all([
    import('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf?inline'),
    import('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf?inline')
  ]);
  const [plain, heavy] = [face('spare', book), face('spare bold', bold)];
  return {
    300: [...faces[300], plain],
    400: [...faces[400], plain],
    500: [...faces[500], plain],
    600: [...faces[600], heavy]
  };
}

const face = (name: string, { default: url }: { default: string }): Face => ({
  name,
  font: remembering(create(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')) as Font)
});

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
