namespace Chat.Fence;

/// <summary>
/// One run: processor time of PostgreSQL in microseconds and WAL in bytes, each per message; times of a commit in milliseconds. Hot is the
/// share of the updates that touched no index, null where nothing is updated.
/// </summary>
internal sealed record Figures(
    string Variant, string Load, double CpuMicros, double WalBytes, double CommitP50, double CommitP99, double MessagesPerSecond,
    double RowsPerCommit, double? Hot, string Fence);
