/** Chooses the browser's time zone where the page could only guess one by the language. */
const select = document.querySelector<HTMLSelectElement>('[data-guess="time-zone"]');
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();

if (select && timeZone) {
  const known = [...select.options].some(({ value }) => value === timeZone);
  if (!known) select.add(new Option(timeZone.replace(/^.*\//, '').replaceAll('_', ' '), timeZone));
  select.value = timeZone;
}
