using System.Text.Json;
using Chat.Fence;

var options = Options.Of(args);
var variants = options.Variants.Select(name => Variant.Read(options.Folder, name)).ToArray();
var all = new List<Figures>();
// Interleaved, so that what slows the machine down for a while slows all of them down.
for (var run = 0; run < options.Runs; run++)
{
    foreach (var load in options.Loads.Select(Load.Of))
    {
        foreach (var variant in variants)
        {
            var figures = await Measurement.Take(options, variant, load);
            all.Add(figures);
            var line = JsonSerializer.Serialize(figures);
            await File.AppendAllTextAsync(options.Results, line + '\n');
            await Console.Error.WriteLineAsync(line);
        }
    }
}

Table.Print(all);
