namespace Chat.Reports;

/// <summary>What became of a report. The numbers are stored.</summary>
[GenerateSerializer, Alias("chat.ReportState")]
public enum ReportState
{
    /// <summary>It waits for somebody who decides.</summary>
    Open,
    /// <summary>It was right.</summary>
    Accepted,
    /// <summary>There was nothing to it.</summary>
    Dismissed,
}
