import { CloseIcon } from "../lib/icons.tsx";
import { dismissToast, useToasts } from "./toast.ts";

/** Where toasts stand; once in the page. They are read out without taking the focus. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div className="toasts" role="status" aria-live="polite" aria-label="Notices">
      {toasts.map(({ id, text, action }) => (
        <div key={id} className="toast" data-testid="toast">
          <span>{text}</span>
          {action && (
            <button
              type="button"
              className="link"
              onClick={() => {
                dismissToast(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => dismissToast(id)}><CloseIcon /></button>
        </div>
      ))}
    </div>
  );
}
