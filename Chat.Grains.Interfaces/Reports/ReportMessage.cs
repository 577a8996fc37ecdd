namespace Chat.Reports;

/// <summary>Tell those about a message who look after its room.</summary>
/// <param name="By">Who asks.</param>
/// <param name="MessageId">Which; not of the one who asks.</param>
/// <param name="Reason">What is wrong with it, in one line of 1 to 500 visible characters.</param>
[GenerateSerializer, Immutable, Alias("chat.ReportMessage")]
public sealed record ReportMessage([property: Id(0)] UserId By, [property: Id(1)] MessageId MessageId, [property: Id(2)] string Reason)
{
    /// <summary>Longest reason, in visible characters.</summary>
    public const int MaxReason = 500;
}
