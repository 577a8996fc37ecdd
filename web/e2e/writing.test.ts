import type { Locator } from "@playwright/test";
import { findings } from "./axe.ts";
import { expect, test } from "./people.ts";
import type { Person } from "./person.ts";

const last = (person: Person): Locator => person.page.getByTestId("message-text").last();
const options = (person: Person): Locator => person.page.getByRole("option");
const usernameOf = ({ name }: Person): string => name.toLowerCase().replace(" ", ".");

/** What the clipboard holds comes into the field. */
const pastes = (person: Person, text: string): Promise<void> =>
  person.composer.evaluate((field, what) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", what);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

test("what Ada formats Grace sees formatted, and code in colours", async ({ ada, grace, room }) => {
  await ada.sends("**strong** and *soft*, ~~gone~~ `x = 1`\n> said\n- one\n- two\n\n```ts\nconst answer = 42;\n```");
  await expect(last(grace).locator("strong")).toHaveText("strong");
  await expect(last(grace).locator("em")).toHaveText("soft");
  await expect(last(grace).locator("p code")).toHaveText("x = 1");
  await expect(last(grace).getByRole("listitem")).toHaveText(["one", "two"]);
  await expect(last(grace).locator("blockquote")).toHaveText("said");
  await expect(last(grace).locator(".code-keyword")).toHaveText("const");
  await expect(grace.roomLink(room)).toContainText("strong and soft, gone x = 1 said • one • two const answer = 42;");
});

test("a spoiler is shown by a press, not before, and not in the list", async ({ ada, grace, room }) => {
  await ada.sends("it was the ||butler||");
  const spoiler = last(grace).getByRole("button", { name: "Spoiler, show" });
  await expect(spoiler).toBeVisible();
  await expect(last(grace).getByText("butler")).toBeHidden();
  await expect(grace.roomLink(room)).toContainText("it was the (spoiler)");
  await spoiler.press("Enter");
  await expect(last(grace).getByText("butler")).toBeVisible();
});

test("keys put marks round what is selected, and take them off again", async ({ ada, room: _ }) => {
  await ada.composer.fill("word");
  for (const [keys, text] of [["Control+b", "**word**"], ["Control+b", "word"], ["Control+i", "_word_"], ["Control+z", "word"], ["Control+e", "`word`"]] as const) {
    if (text !== "word") await ada.composer.selectText();
    await ada.composer.press(keys);
    await expect(ada.composer).toHaveValue(text);
  }
  await ada.composer.fill("a();");
  await ada.composer.selectText();
  await ada.composer.press("Control+Shift+C");
  await expect(ada.composer).toHaveValue("```\na();\n```");
});

test("pasted code becomes a block, which can be taken back; an address over a selection becomes a link", async ({ ada, grace, room: _ }) => {
  const code = "function f() {\n  return 1;\n}";
  await pastes(ada, code);
  await expect(ada.composer).toHaveValue(`\`\`\`\n${code}\n\`\`\``);
  await ada.button("Keep as text").click();
  await expect(ada.composer).toHaveValue(code);
  await ada.composer.fill("");
  await pastes(ada, code);
  await ada.composer.press("Control+End");
  await ada.composer.press("Control+Enter");
  await expect(last(grace).locator("pre")).toHaveText(code, { useInnerText: true });
  await ada.composer.fill("here");
  await ada.composer.selectText();
  await pastes(ada, "https://example.com/a");
  await expect(ada.composer).toHaveValue("[here](https://example.com/a)");
});

test("a name is completed, and who is named sees it marked", async ({ ada, grace, room: _ }) => {
  await ada.composer.pressSequentially("hi @gra");
  await expect(options(ada).first()).toContainText(grace.name);
  await expect(ada.composer).toHaveAttribute("aria-activedescendant", /.+/);
  await ada.composer.press("Enter");
  await expect(ada.composer).toHaveValue(/^hi @[a-z0-9._-]+ $/);
  await ada.composer.press("Enter");
  await expect(last(grace).locator(".mention.me")).toHaveText(`@${grace.name}`);
  await expect(last(ada).locator(".mention")).toHaveText(`@${grace.name}`);
});

test("a room is completed too, until Escape, and its name leads there", async ({ ada, grace, room }) => {
  await ada.composer.pressSequentially(`see #${room.slice(0, 9)}`);
  await expect(options(ada).filter({ hasText: room })).toBeVisible();
  await ada.composer.press("Escape");
  await expect(options(ada)).toHaveCount(0);
  await expect(ada.composer).toBeFocused();
  await ada.composer.fill(`see #${room}`);
  await ada.composer.press("Enter");
  await expect(last(grace).getByRole("link", { name: `#${room}` })).toHaveAttribute("href", /#\/rooms\//);
});

test("an emoji is completed by its name, chosen from the picker by keys, and shown large when it is alone", async ({ ada, grace, room: _ }) => {
  await ada.composer.pressSequentially("so :tad");
  await expect(options(ada).first()).toContainText(":tada:");
  await ada.composer.press("Tab");
  await expect(ada.composer).toHaveValue("so 🎉 ");
  await ada.composer.fill("");
  await ada.button("Emoji").click();
  await ada.page.getByLabel("Search emoji").fill("turtle");
  await expect(ada.page.getByRole("gridcell", { name: "turtle" })).toBeVisible();
  await ada.page.keyboard.press("ArrowDown");
  await expect(ada.page.getByRole("gridcell").first()).toBeFocused();
  await ada.page.keyboard.press("Enter");
  await expect(ada.composer).toHaveValue("🐢");
  await expect(ada.composer).toBeFocused();
  await ada.composer.press("Enter");
  await expect(last(grace)).toHaveText("🐢");
  await expect(last(grace).locator(".large")).toHaveCount(1);
  await ada.button("Emoji").click();
  await expect(ada.page.getByRole("gridcell", { name: "turtle" })).toBeVisible();
  await ada.page.keyboard.press("Escape");
  await expect(ada.page.getByRole("grid")).toHaveCount(0);
  await ada.sends("done :white_check_mark:");
  await expect(last(grace).getByRole("img")).toHaveText("✅");
});

test("a text that is too long for a message is sent as several", async ({ ada, grace, room: _ }) => {
  await ada.composer.fill(`${"first ".repeat(300)}\n${"second ".repeat(200)}`);
  await expect(ada.button("Send")).toBeDisabled();
  await ada.button("Send as 2 messages").click();
  await expect(ada.composer).toHaveValue("");
  await expect(grace.page.getByTestId("message")).toHaveCount(2);
  await expect(last(grace)).toContainText("second second");
});

test("Escape leaves a reply, and what is written stays", async ({ ada, grace, room: _ }) => {
  await ada.sends("a **question**");
  await grace.sees("a question");
  await grace.sent("a question").focus();
  await grace.page.keyboard.press("r");
  await expect(grace.page.getByTestId("reply-bar")).toContainText("a question");
  await grace.composer.fill("an answer");
  await grace.composer.press("Escape");
  await expect(grace.page.getByTestId("reply-bar")).toHaveCount(0);
  await expect(grace.composer).toHaveValue("an answer");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`what is written and how is accessible, in ${colorScheme} colours and at 360 pixels`, async ({ ada, grace, room }) => {
    test.slow();
    await ada.page.emulateMedia({ colorScheme });
    await ada.sends(
      `# Title\n**strong** *soft* ~~gone~~ \`code\` ||hidden|| https://example.com @${usernameOf(grace)} #${room} :tada:\n> said\n1. one\n2. two`,
      "```ts\n// says it\nconst a: string = `x` + 42;\nfunction f() { return null; }\n```",
      "🎉",
    );
    await expect(last(ada)).toHaveText("🎉");
    expect(await findings(ada.page, ".room")).toEqual([]);
    await ada.page.setViewportSize({ width: 360, height: 640 });
    await ada.composer.pressSequentially("@");
    await expect(options(ada).first()).toBeVisible();
    expect(await findings(ada.page, ".room")).toEqual([]);
    await ada.composer.fill("");
    await ada.button("Emoji").click();
    await expect(ada.page.getByRole("gridcell").first()).toBeVisible();
    expect(await findings(ada.page, ".emoji-picker")).toEqual([]);
    expect(await ada.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
}
