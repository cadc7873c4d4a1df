/**
 * Passwords that are guessed first. A list of the commonest ones is long because each has many
 * disguises, so the disguises are taken off instead: case, look-alike signs, what is appended,
 * repetition. What is left then must be more than a word that everybody uses.
 */

/** The roots of the commonest passwords, in lower case and without disguise. */
const ROOTS = new Set(
  (
    'password passwort passwd passphrase pass secret secreto admin administrator root user guest test tester ' +
    'testing demo sample example default changeme change letmein welcome login signin access master system ' +
    'server owner manager office company business marketing heptagon agency maturity internet computer ' +
    'samsung google facebook apple microsoft windows android iphone nokia yandex gmail mailru ' +
    'qwerty qwertyui qwertyuiop asdfgh asdfghjk asdfghjkl zxcvbn zxcvbnm qwertz azerty qazwsx qazwsxedc ' +
    'qweasd qweasdzxc qwe asd zxc abc abcd abcdef abcdefg abcdefgh abcdefghi aa bb ' +
    'iloveyou iloveu loveyou lovely love lover forever trustno trustnoone nothing whatever blahblah ' +
    'monkey dragon tiger eagle falcon phoenix butterfly chicken dolphin elephant horse puppy kitten panda ' +
    'sunshine moonlight rainbow flower summer winter spring autumn january february march april june july ' +
    'august september october november december monday friday sunday princess angel beautiful babygirl ' +
    'football baseball basketball hockey soccer liverpool chelsea arsenal barcelona juventus spartak zenit ' +
    'superman batman spiderman starwars pokemon naruto matrix minecraft hunter ranger killer shadow ninja ' +
    'michael michelle jessica jennifer charlie jordan ashley daniel thomas andrew joshua matthew anthony ' +
    'robert william nicole amanda samantha victoria maksim alexander aleksandr alexandr anastasia ekaterina ' +
    'tatiana natasha svetlana sergey andrey dmitry nikita marina vladimir ' +
    'mustang ferrari porsche mercedes corvette harley bmw toyota cheese chocolate cookie pepper banana ' +
    'freedom money diamond silver golden platinum lucky jesus christ blessed family friends happy hello ' +
    'goodbye music guitar metallica nirvana slipknot russia moscow america london paris ' +
    'parol privet lubov lyubov marketolog ' +
    'пароль привет любовь люблю админ администратор секрет доступ вход маркетинг компания агентство ' +
    'йцукен йцукенг йцукенгшщз фывапр фывапролдж ячсмить ячсмитьбю йфяцычувс наташа марина светлана ' +
    'екатерина анастасия александр сергей андрей дмитрий владимир максим никита россия москва спартак ' +
    'зенит динамо солнце солнышко котенок зайка малыш красотка любимая любимый семья счастье удача ' +
    'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь лето зима весна осень ' +
    // Russian words typed with the Latin layout on
    'gfhjkm ghbdtn k.,jdm yfnfif vfrcbv'
  ).split(' ')
);

const LOOK_ALIKE: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i'
};

/** Rows that a finger follows, and walks that alternate between two rows. */
const WALKS = [
  '01234567890123456789',
  '!@#$%^&*()_+',
  '147258369',
  '123698745',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'йцукенгшщзхъфывапролджэячсмитьбю',
  '1й2ц3у4к5е6н7г8ш9щ0з'
].flatMap((walk) => [walk, [...walk].reverse().join('')]);

const FEWEST_DIFFERENT = 4;
const SHORTEST_WORD = 4;

/**
 * Whether a password is one of those that are tried first: common words, keyboard walks and
 * repetitions, or the person's own name or address. Takes the password and those words of the person.
 */
export function isGuessable(password: string, own: readonly string[] = []): boolean {
  const plain = password.normalize('NFKC').toLowerCase().replace(/ё/g, 'е');
  if (new Set(plain).size < FEWEST_DIFFERENT) return true;
  const bare = unrepeated(compacted(plain));
  if (isWalk(bare) || isWalk(bare.replace(/[^\p{L}\p{N}]/gu, ''))) return true;
  if (/^\d{4}[-./]?\d{2}[-./]?\d{2}$|^\d{2}[-./]?\d{2}[-./]?\d{4}$/.test(plain)) return true;
  const personal = own.flatMap(wordsOf).filter((word) => word.length >= SHORTEST_WORD);
  return [bare, disguised(bare)].some((word) => isKnown(word, personal));
}

/** Vera Orlova, vera.orlova@example.org: the words, and the name before the sign as one word. */
function wordsOf(own: string): string[] {
  const words = own.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return [...words, compacted(own.toLowerCase().replace(/@.*$/, ''))];
}

/** Nothing but known words and a few digits or signs around them. */
function isKnown(word: string, personal: readonly string[]): boolean {
  const letters = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const known = (part: string) => ROOTS.has(part) || personal.includes(part);
  if (known(word) || known(letters) || known(unrepeated(letters))) return true;
  const parts = letters.split(/[^\p{L}]+/u).filter(Boolean);
  return parts.length > 0 && parts.every((part) => known(part) || isWalk(part));
}

/** p@ssw0rd as password; digits at the ends count as appended, not as letters. */
const disguised = (word: string) =>
  word.replace(/^\d+|[\d!]+$/g, '').replace(/[013457@$!]/g, (sign) => LOOK_ALIKE[sign] ?? sign);

const compacted = (text: string) => text.replace(/[\s._-]/g, '');

/** abcabcabc as abc. */
const unrepeated = (word: string) => /^(.+?)\1+$/u.exec(word)?.[1] ?? word;

const isWalk = (word: string) => word !== '' && WALKS.some((walk) => walk.includes(word));
