import type { Locale } from '#lib/domain/model/types.ts';

/** A city or two for every time there is, by IANA name: 418 names would be a list to search in. */
export const TIME_ZONES: Readonly<Record<string, Record<Locale, string>>> = {
  'Pacific/Honolulu': { en: 'Honolulu', ru: 'Гонолулу' },
  'America/Anchorage': { en: 'Anchorage', ru: 'Анкоридж' },
  'America/Los_Angeles': { en: 'Los Angeles', ru: 'Лос-Анджелес' },
  'America/Denver': { en: 'Denver', ru: 'Денвер' },
  'America/Mexico_City': { en: 'Mexico City', ru: 'Мехико' },
  'America/Chicago': { en: 'Chicago', ru: 'Чикаго' },
  'America/Bogota': { en: 'Bogotá', ru: 'Богота' },
  'America/New_York': { en: 'New York', ru: 'Нью-Йорк' },
  'America/Santiago': { en: 'Santiago', ru: 'Сантьяго' },
  'America/Halifax': { en: 'Halifax', ru: 'Галифакс' },
  'America/Sao_Paulo': { en: 'São Paulo', ru: 'Сан-Паулу' },
  'America/Argentina/Buenos_Aires': { en: 'Buenos Aires', ru: 'Буэнос-Айрес' },
  'America/St_Johns': { en: 'St. John’s', ru: 'Сент-Джонс' },
  'Atlantic/Azores': { en: 'Azores', ru: 'Азорские острова' },
  UTC: { en: 'Universal time', ru: 'Всемирное время' },
  'Europe/London': { en: 'London', ru: 'Лондон' },
  'Europe/Lisbon': { en: 'Lisbon', ru: 'Лиссабон' },
  'Africa/Lagos': { en: 'Lagos', ru: 'Лагос' },
  'Europe/Berlin': { en: 'Berlin', ru: 'Берлин' },
  'Europe/Paris': { en: 'Paris', ru: 'Париж' },
  'Europe/Belgrade': { en: 'Belgrade', ru: 'Белград' },
  'Europe/Warsaw': { en: 'Warsaw', ru: 'Варшава' },
  'Europe/Kaliningrad': { en: 'Kaliningrad', ru: 'Калининград' },
  'Europe/Kyiv': { en: 'Kyiv', ru: 'Киев' },
  'Europe/Riga': { en: 'Riga', ru: 'Рига' },
  'Europe/Athens': { en: 'Athens', ru: 'Афины' },
  'Asia/Jerusalem': { en: 'Jerusalem', ru: 'Иерусалим' },
  'Africa/Cairo': { en: 'Cairo', ru: 'Каир' },
  'Africa/Johannesburg': { en: 'Johannesburg', ru: 'Йоханнесбург' },
  'Europe/Moscow': { en: 'Moscow', ru: 'Москва' },
  'Europe/Minsk': { en: 'Minsk', ru: 'Минск' },
  'Europe/Istanbul': { en: 'Istanbul', ru: 'Стамбул' },
  'Asia/Riyadh': { en: 'Riyadh', ru: 'Эр-Рияд' },
  'Asia/Tehran': { en: 'Tehran', ru: 'Тегеран' },
  'Europe/Samara': { en: 'Samara', ru: 'Самара' },
  'Asia/Dubai': { en: 'Dubai', ru: 'Дубай' },
  'Asia/Tbilisi': { en: 'Tbilisi', ru: 'Тбилиси' },
  'Asia/Yerevan': { en: 'Yerevan', ru: 'Ереван' },
  'Asia/Baku': { en: 'Baku', ru: 'Баку' },
  'Asia/Kabul': { en: 'Kabul', ru: 'Кабул' },
  'Asia/Yekaterinburg': { en: 'Yekaterinburg', ru: 'Екатеринбург' },
  'Asia/Almaty': { en: 'Almaty', ru: 'Алматы' },
  'Asia/Tashkent': { en: 'Tashkent', ru: 'Ташкент' },
  'Asia/Karachi': { en: 'Karachi', ru: 'Карачи' },
  'Asia/Kolkata': { en: 'Delhi', ru: 'Дели' },
  'Asia/Kathmandu': { en: 'Kathmandu', ru: 'Катманду' },
  'Asia/Omsk': { en: 'Omsk', ru: 'Омск' },
  'Asia/Bishkek': { en: 'Bishkek', ru: 'Бишкек' },
  'Asia/Dhaka': { en: 'Dhaka', ru: 'Дакка' },
  'Asia/Novosibirsk': { en: 'Novosibirsk', ru: 'Новосибирск' },
  'Asia/Krasnoyarsk': { en: 'Krasnoyarsk', ru: 'Красноярск' },
  'Asia/Bangkok': { en: 'Bangkok', ru: 'Бангкок' },
  'Asia/Jakarta': { en: 'Jakarta', ru: 'Джакарта' },
  'Asia/Irkutsk': { en: 'Irkutsk', ru: 'Иркутск' },
  'Asia/Shanghai': { en: 'Shanghai', ru: 'Шанхай' },
  'Asia/Singapore': { en: 'Singapore', ru: 'Сингапур' },
  'Australia/Perth': { en: 'Perth', ru: 'Перт' },
  'Asia/Yakutsk': { en: 'Yakutsk', ru: 'Якутск' },
  'Asia/Tokyo': { en: 'Tokyo', ru: 'Токио' },
  'Asia/Seoul': { en: 'Seoul', ru: 'Сеул' },
  'Australia/Adelaide': { en: 'Adelaide', ru: 'Аделаида' },
  'Asia/Vladivostok': { en: 'Vladivostok', ru: 'Владивосток' },
  'Australia/Brisbane': { en: 'Brisbane', ru: 'Брисбен' },
  'Australia/Sydney': { en: 'Sydney', ru: 'Сидней' },
  'Asia/Magadan': { en: 'Magadan', ru: 'Магадан' },
  'Asia/Kamchatka': { en: 'Kamchatka', ru: 'Камчатка' },
  'Pacific/Auckland': { en: 'Auckland', ru: 'Окленд' }
};

/** Where most readers of a language are; a script on the page asks the browser and knows better. */
export const likelyTimeZone = (locale: Locale): string =>
  locale === 'ru' ? 'Europe/Moscow' : 'Europe/London';

/** For a select: "Moscow, GMT+3", from west to east as the clocks stand now. */
export function timeZoneChoices(locale: Locale, now: Date): { id: string; text: string }[] {
  return Object.entries(TIME_ZONES)
    .map(([id, name]) => ({ id, ...offset(id, now), name: name[locale] }))
    .sort((a, b) => a.minutes - b.minutes || a.name.localeCompare(b.name, locale))
    .map(({ id, name, text }) => ({ id, text: `${name}, ${text}` }));
}

function offset(timeZone: string, now: Date): { minutes: number; text: string } {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const text = parts.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/.exec(text) ?? [];
  const total = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const rest = minutes === '0' || minutes === '00' ? '' : `:${minutes}`;
  return { minutes: total, text: `UTC${sign === '-' ? '\u2212' : '+'}${Number(hours)}${rest}` };
}
