namespace Orleans.Runtime;

/// <summary>A call was not accepted.</summary>
[GenerateSerializer]
public class OrleansMessageRejectionException : OrleansException
{
    public OrleansMessageRejectionException() : base("The call was rejected.")
    {
    }

    public OrleansMessageRejectionException(string message) : base(message)
    {
    }

    public OrleansMessageRejectionException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
