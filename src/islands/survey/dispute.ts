/** Two devices, two answers: both are shown and the respondent decides. */
import { fieldsOf, LEVEL_FIELD, type Fields } from '#lib/forms/direction-form.ts';
import { control } from './form.ts';
import type { Dispute } from './outbox.ts';
import { part } from './part.ts';
import { formIn } from './stage.ts';
import { wordsOfPage } from './words.ts';

const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';

/** Opens the question; resolves to whether mine is kept, or null when it is put off. */
export function ask(section: HTMLElement, { mine, theirs }: Dispute): Promise<boolean | null> {
  const dialog = part<HTMLDialogElement>(document, 'dialog[data-dispute]');
  const form = formIn(section);
  const [here, there] = [fieldsOf(mine), fieldsOf(theirs)];
  const names = [...new Set([...Object.keys(here), ...Object.keys(there)])];
  part(dialog, '[data-subject]').textContent = text(section.querySelector('h1'));
  part(dialog, 'tbody').replaceChildren(
    ...names
      .filter((name) => here[name] !== there[name])
      .map((name) => row(nameOf(form, name), say(form, here, name), say(form, there, name)))
  );
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    const decided = () => resolve(dialog.returnValue ? dialog.returnValue === 'mine' : null);
    dialog.addEventListener('close', decided, { once: true });
  });
}

function row(name: string, mine: string, theirs: string): HTMLTableRowElement {
  const line = document.createElement('tr');
  const heading = document.createElement('th');
  heading.scope = 'row';
  heading.textContent = name;
  line.append(heading);
  for (const value of [mine, theirs]) line.insertCell().textContent = value;
  return line;
}

/** What the page calls a field. */
function nameOf(form: HTMLFormElement, name: string): string {
  if (name === LEVEL_FIELD) return wordsOfPage().level;
  const field = control(form, name);
  return text(field?.closest('fieldset')?.querySelector('legend')) || labelOf(field);
}

function labelOf(field: Element | null): string {
  const label = field?.getAttribute('aria-label');
  if (label) return label;
  const elsewhere = field?.getAttribute('aria-labelledby');
  if (elsewhere) return text(field?.closest('form')?.querySelector(`[id="${elsewhere}"]`));
  // A field's own label, without what stands behind its name ("— optional").
  const own = field?.closest('label') ?? field?.parentElement?.querySelector('label');
  return [...(own?.childNodes ?? [])]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map(({ textContent }) => textContent?.trim())
    .join('');
}

/** What a field's value is called: a choice by its label, a text as it is. */
function say(form: HTMLFormElement, fields: Fields, name: string): string {
  const value = fields[name];
  if (value === undefined) return wordsOfPage().empty;
  const field = control(form, name);
  if (field?.type === 'checkbox') return '✓';
  if (field?.type !== 'radio') return value;
  return labelOf(form.querySelector(`[name="${name}"][value="${value}"]`));
}
