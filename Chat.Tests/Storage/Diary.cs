namespace Chat.Tests.Storage;

[GenerateSerializer]
[Alias("tests.Diary")]
public sealed class Diary
{
    [Id(0)]
    public List<string> Entries { get; set; } = [];
}
