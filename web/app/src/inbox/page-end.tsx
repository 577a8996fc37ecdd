interface Props {
  items: readonly unknown[] | null;
  more: (() => void) | null;
  busy: boolean;
  error: string | null;
  empty: string;
}

/** What stands below a list: the way on, why it does not go on, or that there is nothing. */
export function PageEnd({ items, more, busy, error, empty }: Props) {
  return (
    <>
      {error && <p className="error" role="alert">{error}</p>}
      {items === null && !error && <p className="hint center" role="status">Loading…</p>}
      {items?.length === 0 && <p className="hint center">{empty}</p>}
      {more && <button type="button" className="button" disabled={busy} onClick={more}>Show more</button>}
    </>
  );
}
