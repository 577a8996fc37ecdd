import type { ReactNode } from "react";
import { useTask } from "../lib/task.ts";
import { Dialog } from "./dialog.tsx";

interface Props {
  title: string;
  /** What changes nothing; it has the focus. */
  keep: string;
  confirm: string;
  danger?: boolean;
  onConfirm: () => Promise<void>;
  onClose: () => void;
  children?: ReactNode;
}

/** A question with two answers; it stays, with the reason, when what was confirmed fails. */
export function ConfirmDialog({ title, keep, confirm, danger = false, onConfirm, onClose, children }: Props) {
  const { busy, error, run } = useTask();
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {error && <p className="error" role="alert">{error}</p>}
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={onClose}>{keep}</button>
        <button type="button" className={danger ? "button danger" : "button primary"} disabled={busy} onClick={() => void run(onConfirm)}>{confirm}</button>
      </footer>
    </Dialog>
  );
}
