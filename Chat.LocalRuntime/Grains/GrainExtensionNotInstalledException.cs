namespace Orleans.Runtime;

/// <summary>A grain extension was called on a grain that does not have it.</summary>
[GenerateSerializer]
public class GrainExtensionNotInstalledException : OrleansException
{
    public GrainExtensionNotInstalledException() : base("The grain extension is not installed.")
    {
    }

    public GrainExtensionNotInstalledException(string message) : base(message)
    {
    }

    public GrainExtensionNotInstalledException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
