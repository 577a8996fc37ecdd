using System.Globalization;

namespace Orleans;

/// <summary>How long an activation of this class may be idle before it is collected, instead of the configured age.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CollectionAgeLimitAttribute : Attribute
{
    private readonly TimeSpan _given;

    public CollectionAgeLimitAttribute()
    {
    }

    public CollectionAgeLimitAttribute(string inactivityPeriod) => _given = TimeSpan.Parse(inactivityPeriod, CultureInfo.InvariantCulture);

    public double Days { get; init; }
    public double Hours { get; init; }
    public double Minutes { get; init; }
    public bool AlwaysActive { get; init; }

    internal TimeSpan Amount => _given + TimeSpan.FromDays(Days) + TimeSpan.FromHours(Hours) + TimeSpan.FromMinutes(Minutes);
}
