import { expect, it } from "vitest";
import type { Core } from "../src/core.ts";
import { Moderation } from "../src/moderation.ts";
import { Rest } from "../src/rest.ts";
import type { AuditPage, FiledReport, Report, ReportPage, UserId, UserProfile } from "../src/types.ts";
import { golden } from "./golden.ts";

const filed = golden<FiledReport>("rest.FiledReport");
const report = golden<Report>("rest.Report");
const reports = golden<ReportPage>("rest.ReportPage");
const audit = golden<AuditPage>("rest.AuditPage");

/** What is asked of the server, what is answered, and whose names are known after it. */
async function asked(answer: unknown, act: (moderation: Moderation) => Promise<unknown>): Promise<{ calls: unknown[]; answered: unknown; known: Set<UserId> }> {
  const calls: unknown[] = [];
  const known = new Set<UserId>();
  const fetch = async (url: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const call = [init.method, String(url).split("/api/")[1]];
    calls.push(typeof init.body === "string" ? [...call, JSON.parse(init.body)] : call);
    return Response.json(answer);
  };
  const people = { seen: (profiles: readonly UserProfile[]) => profiles.forEach(({ id }) => known.add(id)) };
  const answered = await act(new Moderation({ rest: new Rest({ baseUrl: "", fetch }), people } as unknown as Core));
  return { calls, answered, known };
}

it.each<[string, unknown, (moderation: Moderation) => Promise<unknown>, unknown[], UserId[]]>([
  ["report", filed, (moderation) => moderation.report("r1-7", "Spam"), ["POST", "messages/r1-7/report", { reason: "Spam" }], []],
  ["reports", reports, (moderation) => moderation.reports(), ["GET", "reports"], ["linus", "ada"]],
  ["reports of a room", reports, (moderation) => moderation.reports({ state: "dismissed", roomId: "r1", cursor: "next", limit: 1 }), ["GET", "reports?state=dismissed&roomId=r1&cursor=next&limit=1"], ["linus", "ada"]],
  ["decide", report, (moderation) => moderation.decide("12", "accepted"), ["PATCH", "reports/12", { state: "accepted" }], []],
  ["decide with a note", report, (moderation) => moderation.decide("12", "open", "Too early"), ["PATCH", "reports/12", { state: "open", note: "Too early" }], []],
  ["audit", audit, (moderation) => moderation.audit(), ["GET", "audit"], ["ada", "linus"]],
  ["audit of a room", audit, (moderation) => moderation.audit({ roomId: "r1", actor: "ada", action: "roleChanged" }), ["GET", "audit?roomId=r1&actor=ada&action=roleChanged"], ["ada", "linus"]],
])("%s is one call, and who is named in the answer is known", async (_, answer, act, call, known) => {
  expect(await asked(answer, act)).toEqual({ calls: [call], answered: answer, known: new Set(known) });
});
