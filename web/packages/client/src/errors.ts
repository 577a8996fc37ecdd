import { errorCodes, type ErrorCode } from "./wire.ts";

export { errorCodes, type ErrorCode };

export class ChatError extends Error {
  override readonly name = "ChatError";
  readonly code: ErrorCode;
  /** Seconds until a new try makes sense. */
  readonly retryAfter: number | undefined;
  /** The server said so itself; otherwise the code is a guess, from what a proxy answered or nobody did. */
  readonly certain: boolean;

  constructor(code: ErrorCode, message: string, retryAfter?: number, cause?: unknown, certain = false) {
    super(message, { cause });
    this.code = code;
    this.retryAfter = retryAfter;
    this.certain = certain;
  }
}

const isCode = (value: unknown): value is ErrorCode => errorCodes.some((code) => code === value);

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function fromFields(fields: Record<string, unknown>, message: unknown, cause: unknown): ChatError | undefined {
  if (!isCode(fields["code"])) return undefined;
  const retryAfter = fields["retryAfter"];
  return new ChatError(
    fields["code"],
    typeof message === "string" ? message : fields["code"],
    typeof retryAfter === "number" ? retryAfter : undefined,
    cause,
    true,
  );
}

/** What a hub call threw. SignalR wraps the server's JSON text in a sentence of its own. */
export function fromHub(cause: unknown): ChatError {
  if (cause instanceof ChatError) return cause;
  const text = cause instanceof Error ? cause.message : String(cause);
  const start = text.indexOf("{");
  const fields = start < 0 ? undefined : parse(text.slice(start));
  const refusal = fields && fromFields(fields, fields["message"], cause);
  return refusal ?? new ChatError("unavailable", "The server cannot be reached", undefined, cause);
}

const codeByStatus: Record<number, ErrorCode> = {
  400: "invalid",
  401: "unauthenticated",
  403: "forbidden",
  404: "not_found",
  409: "conflict",
  413: "too_large",
  429: "rate_limited",
};

/** A REST refusal; a proxy in between may answer without a code of ours. */
export function fromProblem(status: number, body: string, retryAfterHeader: string | null): ChatError {
  const fields = parse(body) ?? {};
  const coded = fromFields(fields, fields["title"], undefined);
  if (coded) return coded;
  const seconds = Number(retryAfterHeader ?? Number.NaN);
  const retryAfter = Number.isFinite(seconds) ? seconds : undefined;
  return new ChatError(codeByStatus[status] ?? "unavailable", `The server answered ${status}`, retryAfter);
}
