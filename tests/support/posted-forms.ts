/** The forms of a page, read from its HTML: what a browser would post, so that a test can post it. */

export interface PostedForm {
  /** The form action's name; default for the unnamed one. */
  action: string;
  /** Another address than the page's own, when the form has one. */
  path: string | null;
  fields: PostedField[];
}

export interface PostedField {
  name: string;
  value: string;
  /** Typed by a person, rather than offered by the page. */
  free: boolean;
}

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');

const FREE = ['text', 'email', 'password', 'search', 'tel', 'url', 'date', 'number'];

function fieldsOf(html: string): PostedField[] {
  const tags = html.match(/<(?:input|select|textarea|option|button)\b[^>]*>/g) ?? [];
  const fields: PostedField[] = [];
  let select: string | undefined;
  for (const tag of tags) {
    const name = attribute(tag, 'name');
    const value = attribute(tag, 'value') ?? '';
    if (tag.startsWith('<select')) select = name;
    if (tag.startsWith('<option') && select && value)
      fields.push({ name: select, value, free: false });
    if (tag.startsWith('<input') && name)
      fields.push({ name, value, free: FREE.includes(attribute(tag, 'type') ?? 'text') });
    if (tag.startsWith('<button') && name) fields.push({ name, value, free: false });
    if (tag.startsWith('<textarea') && name) fields.push({ name, value: '', free: true });
  }
  return fields;
}

/** Every way in which the page's forms may be posted: a button can name an action of its own. */
export function formsOf(html: string): PostedForm[] {
  const forms = html.match(/<form\b[^>]*>[^]*?<\/form>/g) ?? [];
  return forms.flatMap((form) => {
    const [open = ''] = /^<form\b[^>]*>/.exec(form) ?? [];
    if (attribute(open, 'method')?.toLowerCase() !== 'post') return [];
    const buttons = [...form.matchAll(/\sformaction="([^"]*)"/g)].map(([, action]) => action);
    return [attribute(open, 'action') ?? '', ...buttons].map((target = '') => {
      const [path = '', search = ''] = target.replaceAll('&amp;', '&').split('?');
      const action = search.startsWith('/') ? search.slice(1).split('&')[0] : undefined;
      return { action: action ?? 'default', path: path || null, fields: fieldsOf(form) };
    });
  });
}
