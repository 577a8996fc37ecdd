import type { Core } from "./core.ts";
import type { AuditPage, AuditQuery, FiledReport, MessageId, Report, ReportPage, ReportQuery, ReportState } from "./types.ts";
import type { DecideReportRequest, ReportRequest } from "./wire.ts";

/** What readers report, what becomes of it, and who decided what on whom. Each call rejects with the server's refusal. */
export class Moderation {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** Tells those about somebody's message who look after its room; again, it is answered with the first. */
  report(id: MessageId, reason: string): Promise<FiledReport> {
    const body: ReportRequest = { reason };
    return this.#core.rest.post<FiledReport>(`messages/${id}/report`, body);
  }

  /** What waits for the user's decision, or what was decided, the newest first. */
  async reports(query: ReportQuery = {}): Promise<ReportPage> {
    const page = await this.#core.rest.get<ReportPage>("reports", { ...query });
    this.#core.people.seen(page.reports.flatMap(({ author, reporter }) => [author, reporter]));
    return page;
  }

  /** Also anew, or back to `open`. The note is for others who decide. */
  decide(id: string, state: ReportState, note?: string): Promise<Report> {
    const body: DecideReportRequest = { state, ...(note && { note }) };
    return this.#core.rest.patch<Report>(`reports/${encodeURIComponent(id)}`, body);
  }

  /** Who decided what on whom, the newest first: for global admins, and with a `roomId` for the admins of that room. */
  async audit(query: AuditQuery = {}): Promise<AuditPage> {
    const page = await this.#core.rest.get<AuditPage>("audit", { ...query });
    this.#core.people.seen(page.entries.flatMap(({ actor, target }) => [actor, target].filter((person) => person !== null)));
    return page;
  }
}
