using System.Text;

namespace Chat.Tests.Permissions;

/// <summary>docs/permissions.md, a table for each kind of room.</summary>
internal sealed class PermissionDocument
{
    private readonly StringBuilder text = new("""
        # Who may do what
        Written by the tests of Chat.Tests/Permissions, which ask for each cell (`./dev wire` writes it anew; what then differs is a change of who may do what). `ok`, or the code of the
        refusal. In the calls `{message}` is one of somebody else, `{own}` the caller's; `{invite}` is for the one who is called invited, `{link}` for whoever has it, `{report}` on a message of none of them. Who is banned was in the room
        before. What a call is refused for beside that (lengths, limits) is in wire.md.

        """.Replace("\r\n", "\n", StringComparison.Ordinal));

    public int Cells { get; private set; }

    public void Table(string title, IReadOnlyList<string> callers, IEnumerable<(RoomCall Call, string[] Answers)> rows)
    {
        text.Append($"\n## {title}\n| | {string.Join(" | ", callers)} |\n|---|{string.Concat(Enumerable.Repeat("---|", callers.Count))}\n");
        foreach (var (call, answers) in rows)
        {
            text.Append($"| `{call.Text}` | {string.Join(" | ", answers)} |\n");
            Cells += answers.Length;
        }
    }

    public string Text() => $"{text}\n{Cells} cells.\n";
}
