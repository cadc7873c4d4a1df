const KEY = 'seen';

/** Once for a tab, however often it is reloaded; nothing of the reader is sent with it. */
export function sayThatItIsRead(): void {
  const { report } = document.querySelector<HTMLElement>('[data-report]')?.dataset ?? {};
  if (!report || sessionStorage.getItem(KEY) === report) return;
  sessionStorage.setItem(KEY, report);
  void fetch(report, { method: 'POST', keepalive: true }).catch(() =>
    sessionStorage.removeItem(KEY)
  );
}
