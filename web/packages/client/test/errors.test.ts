import { expect, it } from "vitest";
import { errorCodes, fromHub, fromProblem } from "../src/errors.ts";

const wrapped = (text: string): Error =>
  new Error(`An unexpected error occurred invoking 'SendMessage' on the server. HubException: ${text}`);

it("knows the eighteen codes", () => {
  expect(new Set(errorCodes).size).toBe(18);
});

it.each([
  ["a refusal inside SignalR's sentence", wrapped('{"code":"too_long","message":"Too long"}'), "too_long", "Too long", undefined],
  ["a refusal as it is", new Error('{"code":"muted","message":"Quiet","retryAfter":30}'), "muted", "Quiet", 30],
  ["a code that is not ours", wrapped('{"code":"strange","message":"?"}'), "unavailable", "The server cannot be reached", undefined],
  ["text in braces that is no JSON", new Error("{oops"), "unavailable", "The server cannot be reached", undefined],
  ["a lost connection", new Error("Invocation canceled due to the underlying connection being closed."), "unavailable", "The server cannot be reached", undefined],
  ["something that is no error", "gone", "unavailable", "The server cannot be reached", undefined],
] as const)("reads from the hub %s", (_, cause, code, message, retryAfter) => {
  expect(fromHub(cause)).toMatchObject({ code, message, retryAfter });
});

it.each([
  ["a problem", 409, '{"code":"full","title":"The room is full"}', null, "full", "The room is full", undefined],
  ["a problem that says when", 429, '{"code":"rate_limited","title":"Slow down","retryAfter":4}', "4", "rate_limited", "Slow down", 4],
  ["a proxy's page", 502, "<html>", null, "unavailable", "The server answered 502", undefined],
  ["a status without a body", 401, "", null, "unauthenticated", "The server answered 401", undefined],
  ["a header that says when", 429, "", "7", "rate_limited", "The server answered 429", 7],
] as const)("reads from REST %s", (_, status, body, header, code, message, retryAfter) => {
  expect(fromProblem(status, body, header)).toMatchObject({ code, message, retryAfter });
});

it("tells the server's own word from a guess", () => {
  expect([fromProblem(401, '{"code":"unauthenticated"}', null).certain, fromProblem(401, "<html>", null).certain]).toEqual([true, false]);
});
