using System.Globalization;

namespace Chat.Fence;

/// <summary>All runs as a table of Markdown: least and median of PostgreSQL's processor time, medians of the rest.</summary>
internal static class Table
{
    public static void Print(IReadOnlyCollection<Figures> all)
    {
        foreach (var load in all.GroupBy(f => f.Load))
        {
            var peer = Usual(load.Where(f => f.Variant == "peer"));
            var today = Usual(load.Where(f => f.Variant == "today+pool"));
            Console.WriteLine($"\n{load.Key}: CPU in µs and WAL in bytes, each per message; times of a commit in ms\n");
            Console.WriteLine(
                "| variant | CPU, least | median | × peer | × today+pool | WAL | p50 | p99 "
                + "| messages/s | rows/commit | HOT | fence | runs |");
            Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|---:|");
            foreach (var runs in load.GroupBy(f => f.Variant))
            {
                var usual = Usual(runs);
                string[] cells =
                [
                    runs.Key, Text(runs.Min(f => f.CpuMicros), "0"),
                    Text(usual, "0"), Text(usual / peer, "0.00"), Text(usual / today, "0.00"),
                    Text(Median(runs, f => f.WalBytes), "0"),
                    Text(Median(runs, f => f.CommitP50), "0.00"), Text(Median(runs, f => f.CommitP99), "0.0"),
                    Text(Median(runs, f => f.MessagesPerSecond), "0"), Text(Median(runs, f => f.RowsPerCommit), "0.0"),
                    runs.First().Hot is { } hot ? Text(hot, "0 %") : "",
                    string.Join(", ", runs.Select(f => f.Fence).Distinct()), Text(runs.Count(), "0"),
                ];
                Console.WriteLine($"| {string.Join(" | ", cells)} |");
            }
        }
    }

    private static double Usual(IEnumerable<Figures> runs) => Median(runs, f => f.CpuMicros);

    private static double Median(IEnumerable<Figures> runs, Func<Figures, double> figure)
    {
        double[] values = [.. runs.Select(figure).Order()];
        return values.Length == 0 ? double.NaN : (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }

    private static string Text(double value, string format) =>
        double.IsNaN(value) ? "" : value.ToString(format, CultureInfo.InvariantCulture);
}
