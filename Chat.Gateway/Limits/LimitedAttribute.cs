namespace Chat.Gateway.Limits;

/// <summary>A hub method or REST call that counts, beside the calls in all.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LimitedAttribute(Limit by) : Attribute
{
    public Limit By => by;
}
