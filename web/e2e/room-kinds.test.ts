import { findings } from "./axe.ts";
import { expect, test } from "./people.ts";
import { unique, type Person } from "./person.ts";

async function creates(person: Person, name: string, choose: (dialog: ReturnType<Person["page"]["getByRole"]>) => Promise<void>): Promise<void> {
  await person.button("Create room").click();
  const dialog = person.page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill(name);
  await choose(dialog);
  await dialog.getByRole("button", { name: "Create room" }).click();
  await expect(person.page.getByRole("heading", { name, level: 2 })).toBeVisible();
}

test("who asks for support is answered by who looks after the server, and by nobody else", async ({ root, ada, grace }) => {
  const name = `help-${unique()}`;
  await creates(ada, name, async (dialog) => {
    await dialog.getByText("You, and the moderators of this server").click();
    await expect(dialog.getByText("Add people")).toHaveCount(0);
    expect(await findings(ada.page, "body")).toEqual([]);
  });
  await ada.sends("my phone does not ring");
  await grace.button("Browse rooms").click();
  await grace.page.getByLabel("Search rooms").fill(name);
  await expect(grace.page.getByText(`No room is called “${name}”.`)).toBeVisible();
  await expect(grace.button("Support")).toHaveCount(0);

  await root.page.setViewportSize({ width: 360, height: 640 });
  await root.button("Browse rooms").click();
  await root.button("Support").click();
  await expect(root.button(`Join ${name}`)).toBeVisible();
  expect(await findings(root.page, "body")).toEqual([]);
  await root.button(`Join ${name}`).click();
  await root.sees("my phone does not ring");
  await root.sends("which one is it?");
  await ada.sees("which one is it?");
});

test("a temporary room goes to another when its owner leaves it", async ({ ada, grace }) => {
  const name = `standup-${unique()}`;
  await creates(ada, name, (dialog) => dialog.getByLabel("Temporary").check());
  await grace.joinsRoom(name);
  await ada.button("Details").click();
  await expect(ada.page.getByText("It goes with all that was said")).toBeVisible();
  await ada.button("Leave room…").click();
  await expect(ada.page.getByRole("dialog")).toContainText("Once everybody has left, the room goes with all that was said.");
  await ada.button("Leave room").click();
  await expect(ada.roomLink(name)).toHaveCount(0);
  await grace.button("Details").click();
  await expect(grace.button("Edit room…")).toBeVisible();
});
